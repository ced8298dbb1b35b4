@echo off
rem Starts Nearedge: with a subcommand headless, otherwise the window.
set OMP_NUM_THREADS=1
set JAVA=java
if defined JAVA_HOME set JAVA="%JAVA_HOME%\bin\java"
%JAVA% -Xmx2g -XX:+UseSerialGC -XX:TieredStopAtLevel=1 %NEAREDGE_JAVA_OPTS% -cp "%~dp0..\lib\*" org.nearedge.app.Launcher %*
