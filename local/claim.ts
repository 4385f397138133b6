import { createServer, type Server } from 'node:net';
import * as z from 'zod';
import { paths } from './paths.ts';

const taken = z.object({ code: z.literal('EADDRINUSE') });

const listening = (server: Server, path: string): Promise<boolean> =>
  new Promise((resolve, reject) => {
    server.once('listening', () => resolve(true));
    server.once('error', (error) => (taken.safeParse(error).success ? resolve(false) : reject(error)));
    server.listen(path);
  });

/**
 * Makes this process the only one that may start this project's local cloud, until it ends however it ends: the name of
 * a socket that lives in the kernel goes with its process. (Other systems than Linux have none: there, who starts
 * second is only told so once the first one has begun.)
 * @param cloud the folder that the cloud is kept in
 * @returns whether it is the only one
 */
export const claimStart = async (cloud: string = paths.state): Promise<boolean> => {
  if (process.platform !== 'linux') return true;
  const server = createServer((socket) => socket.destroy());
  server.unref();
  return await listening(server, `\0closeloop:${cloud}`);
};
