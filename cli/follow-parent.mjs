// Loaded into the web process (`node --import`): when the process that started it dies, however it dies, it ends in order.
if (process.channel) {
  process.channel.unref();
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
