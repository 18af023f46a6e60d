// Unpacks the package's Chromium, its libraries and fonts into TMPDIR and prints where the program lies.
import chromium from "@sparticuz/chromium";

console.log(await chromium.executablePath());
