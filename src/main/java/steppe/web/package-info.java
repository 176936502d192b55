/** The dashboard: run folders and what-ifs in a browser, served from this machine. */
package steppe.web;
