import * as z from 'zod/mini';
import type { Settings } from '../contracts/settings.ts';
import { mayCall } from '../domain/access.ts';
import { ROLES } from '../domain/labels.ts';
import type { Actor } from '../domain/lifecycle/rights.ts';
import { log } from '../runtime/log.ts';
import { Problem } from './problem.ts';
import type { HttpRequest } from './route.ts';

/** Somebody of the company's staff. */
export type Staff = Extract<Actor, { kind: 'person' }>;

/** Reads a token: its claims, undefined when it is not good; throws when that cannot be known now. */
export type ReadToken = (token: string, now: number) => Promise<Record<string, unknown> | undefined>;

export interface StaffRules {
  readToken: ReadToken;
  /** Names of the claims that hold a person's role and teams. */
  oidc: { roleClaim: string; teamsClaim: string };
  access: Settings['access'];
  now: () => number;
}

const common = z.object({ sub: z.string().check(z.minLength(1)), name: z.optional(z.string()) });
const teamsSchema = z.array(z.string());

const unknownCaller = (detail: string): Problem =>
  new Problem(401, detail, { headers: { 'www-authenticate': 'Bearer realm="closeloop desk"' } });

function bearer(request: HttpRequest): string {
  const [, token] = /^Bearer +([\w.~+/-]+=*) *$/i.exec(request.headers['authorization'] ?? '') ?? [];
  if (token === undefined) throw unknownCaller('The desk needs a bearer token of the configured issuer.');
  return token;
}

function staffOf(claims: Record<string, unknown>, { oidc, access }: Pick<StaffRules, 'oidc' | 'access'>): Staff {
  const { roleClaim, teamsClaim } = oidc;
  const known = common.safeParse(claims);
  if (!known.success) throw unknownCaller('The token does not say whose it is.');
  const role = z.enum(ROLES).safeParse(claims[roleClaim]);
  if (!role.success) throw new Problem(403, `The token gives no role of the desk (claim ${roleClaim}).`);
  const teams = teamsSchema.safeParse(claims[teamsClaim]);
  const { sub, name = sub } = known.data;
  const staff = { kind: 'person' as const, id: sub, name, role: role.data, teams: teams.success ? teams.data : [] };
  return role.data === 'agent' && access.agentsSee === 'own' ? { ...staff, sees: 'own' } : staff;
}

/** Refuses what no rule allows the role: the one place where it is decided who may call what. */
export function authorizeStaff(staff: Staff, { method, path }: { method: string; path: string }): void {
  if (!mayCall(staff.role, `${method} ${path}`)) throw new Problem(403, 'Your role does not allow this.');
}

/** Who of the staff calls: 401 without a good token, 403 for a good one without a role, 503 while the issuer is away. */
function staffCaller(rules: StaffRules) {
  return async (request: HttpRequest): Promise<Staff> => {
    const token = bearer(request);
    const claims = await rules.readToken(token, rules.now()).catch((error: unknown) => {
      log('error', 'oidc.unavailable', { request: request.requestId, error: error instanceof Error ? error.name : '' });
      throw new Problem(503, 'Tokens cannot be checked now. Please try again.', { headers: { 'retry-after': '2' } });
    });
    if (claims === undefined) throw unknownCaller('The token is not valid, or no longer.');
    return staffOf(claims, rules);
  };
}

/** What makes an API the staff's own: whoever it knows may call what the rules allow the role, and nothing else. */
export const staffOnly = (rules: StaffRules) => ({ authenticate: staffCaller(rules), authorize: authorizeStaff });
