import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';
import { nodeExecutable, paths } from '../../local/paths.ts';

const FOLDER = join(paths.state, 'browser');
const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${[join(FOLDER, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${join(FOLDER, 'font-cache')}</cachedir>
</fontconfig>
`;

// The package unpacks into the system's temporary folder, and its libraries only where it believes to be on Lambda.
const require = createRequire(import.meta.url);
const PACKED = pathToFileURL(require.resolve('@sparticuz/chromium')).href;
const UNPACK = `const { default: packed } = await import('${PACKED}'); await packed.executablePath();`;

/** Unpacks the Chromium that comes as a package, whole or not at all: two tests may ask at once. */
const unpack = async (): Promise<void> => {
  if (existsSync(FOLDER)) return;
  const partial = `${FOLDER}.${process.pid}`;
  await mkdir(partial, { recursive: true });
  const env = { ...process.env, TMPDIR: partial, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x' };
  await promisify(execFile)(nodeExecutable(), ['--input-type=module', '-e', UNPACK], { cwd: paths.root, env });
  await writeFile(join(partial, 'fonts', 'fonts.conf'), FONTS);
  try {
    await rename(partial, FOLDER);
  } catch (error) {
    await rm(partial, { recursive: true });
    if (!existsSync(FOLDER)) throw error; // else another one was faster
  }
};

const openPacked = async (): Promise<Browser> => {
  await unpack();
  return await chromium.launch({
    executablePath: join(FOLDER, 'chromium'),
    // It needs nothing of the machine but the C library: NSS and fonts are in the package.
    env: {
      HOME: FOLDER,
      PATH: '/usr/bin:/bin',
      LD_LIBRARY_PATH: join(FOLDER, 'al2023', 'lib'),
      FONTCONFIG_PATH: join(FOLDER, 'fonts'),
    },
  });
};

const openInstalled = async (): Promise<Browser> => {
  const executablePath = INSTALLED.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error(`no browser: install Chromium as one of ${INSTALLED.join(', ')}`);
  return await chromium.launch({ executablePath });
};

/**
 * Opens a headless browser: the one that comes with the project's packages (Linux on x64, any user, no system package
 * needed), else one that is installed. Close it when done. Chinese text needs a font of the machine (Debian:
 * fonts-wqy-microhei); without one it is laid out but not drawn.
 * @throws when there is no browser that starts
 */
export const openBrowser = async (): Promise<Browser> => {
  if (process.platform !== 'linux' || process.arch !== 'x64') return await openInstalled();
  try {
    return await openPacked();
  } catch (error) {
    if (!INSTALLED.some((path) => existsSync(path))) throw error;
    return await openInstalled();
  }
};
