@echo off
rem Starts Steppe on Windows: the twin of the script steppe, for releases and checkouts alike. In a checkout it builds Steppe when
rem there is no jar yet; when sources have changed, delete target\steppe.jar. Environment: JAVA_HOME, STEPPE_JAVA_OPTS, STEPPE_PLUGINS.
setlocal EnableExtensions DisableDelayedExpansion
set "_home=%~dp0"
set "_home=%_home:~0,-1%"

set "_java=%_home%\runtime\bin\java.exe"
if exist "%_java%" goto java_found
if not defined JAVA_HOME goto java_on_path
set "_java=%JAVA_HOME%\bin\java.exe"
if exist "%_java%" goto java_found
>&2 echo steppe: JAVA_HOME is "%JAVA_HOME%", but there is no bin\java.exe in it.
exit /b 2

:java_on_path
set "_java="
for %%i in (java.exe) do set "_java=%%~$PATH:i"
if defined _java goto java_found
>&2 echo steppe: Java 17 or newer is needed, and there is no java on the PATH. Maybe set JAVA_HOME.
exit /b 2

:java_found
set "_version="
for %%i in ("%_java%") do set "_release=%%~dpi..\release"
if exist "%_release%" for /f "usebackq tokens=1,2 delims==" %%u in ("%_release%") do if "%%u"=="JAVA_VERSION" set "_version=%%~v"
if defined _version goto version_known
set "_answer=%TEMP%\steppe-%RANDOM%.txt"
"%_java%" -version 2>"%_answer%"
for /f "usebackq tokens=2,3" %%u in ("%_answer%") do if "%%u"=="version" set "_version=%%~v"
del "%_answer%"

:version_known
set "_major=0"
if defined _version for /f "delims=.-+" %%m in ("%_version%") do set "_major=%%m"
if %_major% GEQ 17 goto java_fits
if not defined _version set "_version=of an unknown version"
>&2 echo steppe: Java 17 or newer is needed; "%_java%" is %_version%. Maybe set JAVA_HOME.
exit /b 2

:java_fits
set "_jar=%_home%\lib\steppe.jar"
if exist "%_jar%" goto jar_found
if exist "%_home%\pom.xml" goto checkout
>&2 echo steppe: there is no lib\steppe.jar in "%_home%". Maybe unpack the release again.
exit /b 2

:checkout
set "_jar=%_home%\target\steppe.jar"
if exist "%_jar%" goto jar_found
>&2 echo Building Steppe (first use; about a minute)...
pushd "%_home%"
call mvnw.cmd -B -ntp -q -Dmaven.test.skip=true package 1>&2
popd
if exist "%_jar%" goto jar_found
>&2 echo steppe: the build failed.
exit /b 2

:jar_found
set "_plugins=%_home%\plugins"
if not defined STEPPE_PLUGINS goto plugins_known
set "_plugins=%STEPPE_PLUGINS%"
if exist "%_plugins%\" goto plugins_known
>&2 echo steppe: STEPPE_PLUGINS is "%STEPPE_PLUGINS%", but there is no such folder.
exit /b 2

:plugins_known
set _start=-jar "%_jar%"
if exist "%_plugins%\*.jar" set _start=-cp "%_jar%;%_plugins%\*" steppe.cli.Main
"%_java%" -XX:+UseParallelGC -Djava.awt.headless=true -Xlog:disable -Xlog:all=error:stderr %STEPPE_JAVA_OPTS% %_start% %*
exit /b %ERRORLEVEL%
