// Loaded into the server by start.mjs. Should the launcher be killed outright, its channel closes, and the server must
// not go on alone with the port and the data folder in its hands. A kill is passed on as a kill: what was accepted
// survives it, and whoever starts again at once finds both free.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'));
process.channel?.unref();
