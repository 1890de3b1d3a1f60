// Preloaded by --require into a measured process: writes its peak memory in kilobytes to fd 3 at exit.
const { readFileSync, writeSync } = require('node:fs');

process.on('exit', () => writeSync(3, String(peakKilobytes())));

/** On Linux maxRSS is at least what the parent had when it started this process; VmHWM is not. */
function peakKilobytes() {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS;
  return /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8'))[1];
}
