// Loaded into every function's process by the local cloud, before the emulator's own runner. It keeps what the
// function prints, and the errors that it throws, in `.local/logs/functions/<name>.log`, which a real account would
// keep in CloudWatch Logs.
const { appendFileSync } = require('node:fs');
const { join } = require('node:path');

const folder = process.env.CLOSELOOP_FUNCTION_LOGS;
const name = process.env.AWS_LAMBDA_FUNCTION_NAME;

// The emulator's own settings, which it hands on: a function must not take its log level from them. What the function's
// own configuration sets is put in its place later.
for (const own of ['LOG_LEVEL', 'STATE_DIR', 'S3_DATA_DIR', 'GATEWAY_PORT', 'BIND_HOST', 'CLOSELOOP_FUNCTION_LOGS']) {
  delete process.env[own];
}

if (folder && name) {
  const file = join(folder, `${name}.log`);
  const keep = (text) => {
    try {
      appendFileSync(file, text);
    } catch {
      // A log that cannot be written must not change what the function does.
    }
  };
  const toLog = process.stderr.write.bind(process.stderr);
  const toEmulator = process.stdout.write.bind(process.stdout);
  let quiet = true;

  process.stderr.write = (chunk, ...rest) => {
    quiet = false;
    keep(chunk);
    return toLog(chunk, ...rest);
  };

  // The runner keeps this one for its answers, a JSON line each, and turns everything else into standard error.
  process.stdout.write = (chunk, ...rest) => {
    const line = String(chunk);
    if (line.startsWith('{"status":"error"')) {
      const { error, trace } = JSON.parse(line);
      keep(`${trace || error}\n`);
    }
    // The emulator waits 50 ms for a line after each silent invocation; an empty one spares it the wait.
    if (quiet && line.startsWith('{"status":"ok"')) toLog('\n');
    quiet = true;
    return toEmulator(chunk, ...rest);
  };
}
