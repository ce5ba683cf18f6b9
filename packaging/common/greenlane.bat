@echo off
rem Starts Greenlane with a Java runtime found on this machine. Everything it needs is in the folder above this one.
setlocal enabledelayedexpansion
set "app=%~dp0.."
set "java="
if exist "%app%\runtime\bin\java.exe" set "java=%app%\runtime"
if not defined java if defined JAVA_HOME call :consider "%JAVA_HOME%"
if not defined java for /f "delims=" %%j in ('where java 2^>nul') do if not defined java call :consider "%%~dpj.."
if not defined java for /d %%d in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*") do if not defined java call :consider "%%~d"
if not defined java (
    echo Greenlane needs Java @java.version.needed@ or later: install a JDK @java.version.needed@ ^(for example Temurin^) or set JAVA_HOME to one. 1>&2
    exit /b 3
)
"%java%\bin\java.exe" -XX:+UseSerialGC -Xms24m -Xmx320m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=25 -XX:+UseCompactObjectHeaders %GREENLANE_JAVA_OPTIONS% --enable-native-access=javafx.graphics,ALL-UNNAMED --module-path "%app%\lib\javafx" --add-modules javafx.controls,javafx.fxml -cp "%app%\lib\*" greenlane.console.Main %*
exit /b %errorlevel%

:consider
if not exist "%~1\release" exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "found=%%~v"
set "found=%found:"=%"
if %found% geq @java.version.needed@ set "java=%~1"
exit /b 0
