<#-- Makes THIRD-PARTY.md: docs/releasing.md. -->
# Third-party notices

Steppe is under the Apache License, Version 2.0 (LICENSE). What it is made of and ships with is listed here. `mvn verify` makes this
list from the build and fails if it is not up to date.

Full texts are in `licenses/`, in the jar in `META-INF/licenses/`. Where a component brings its own licence or notice file, the jar
has it in `META-INF/licenses/` in a folder of the component's name; all Apache notices together are in `META-INF/NOTICE`. Source code of
each component is at its address, and on Maven Central under its name and version. Steppe changes none of them.

## Java libraries in the jar

| component | version | licence | address |
|---|---|---|---|
<#list dependencyMap as entry>
<#assign project = entry.getKey()/>
| ${project.name}: ${project.groupId}:${project.artifactId} | ${project.version} | ${entry.getValue()?join(" or ")} | ${(project.url!"")?replace("http://", "https://")} |
</#list>

- **Jetty**: used under Apache-2.0. **Jakarta Servlet**: used under EPL-2.0.
- **JFreeChart**, **JasperReports Font Extension**: LGPL. Their classes and files are in the jar as they are on Maven Central; who wants
  another version of them can put it there, or build Steppe with it.
- **MASON**: AFL-3.0 but for these files: MersenneTwisterFast (BSD-3-Clause), PngEncoder (Artistic-1.0-Perl), and MovieEncoder, GullCG,
  SelectionBehavior, ToolTipBehavior, WireFrameBoxPortrayal3D (Sun Public License 1.0).
- **DuckDB**: its native libraries hold code of others under MIT, BSD, Apache-2.0 and similar licences:
  https://github.com/duckdb/duckdb/tree/main/third_party.
- **Apache ECharts** holds ZRender and parts of d3 (BSD-3-Clause).

## What is not Java

| what | where it comes from | licence |
|---|---|---|
| outlines of countries, `steppe/geo/countries-50m.json` | Natural Earth 1:50m, by way of world-atlas 2.0.2 by Michael Bostock | public domain; the packaging: ISC |
| DejaVu Sans, `net/sf/jasperreports/fonts/dejavu/` | https://dejavu-fonts.github.io, in the JasperReports Font Extension | Bitstream Vera and Arev licences, in the same folder |
| charts of the dashboard, `META-INF/resources/webjars/echarts/` | Apache ECharts, as a WebJar | Apache-2.0 |

## Java itself

Images for machines without Java (`steppe-*-linux-x64` and the like) hold a part of the OpenJDK that built them in `runtime/`, under the
GNU General Public License, version 2, with the Classpath Exception, which lets programs of any licence run on it. Its licences and
notices are in `runtime/legal/`; its source is at https://openjdk.org and at the vendor that `runtime/release` names.
