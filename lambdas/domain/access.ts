import { ROLES, type Role } from './labels.ts';
import { GRANTS } from './lifecycle/rights.ts';

const EVERYBODY: readonly Role[] = ROLES;
const HANDLERS: readonly Role[] = ['agent', 'lead', 'admin'];
const READERS: readonly Role[] = ['lead', 'analyst', 'admin'];

/** Commands by who may give them at all; on which items is judged with the item. */
const COMMANDS = Object.entries(GRANTS).flatMap(([name, grants]): [string, readonly Role[]][] => {
  const roles = ROLES.filter((role) => grants[role] !== undefined);
  return roles.length === 0 ? [] : [[`POST /v1/desk/feedback/{id}/${name}`, roles]];
});

/** Which roles may make which call of the staff's. A call that is not here is nobody's. */
export const ACCESS: Readonly<Record<string, readonly Role[]>> = {
  'GET /v1/desk/me': EVERYBODY,
  'PUT /v1/desk/presence': HANDLERS,
  'GET /v1/desk/templates': EVERYBODY,
  'GET /v1/desk/feedback': EVERYBODY,
  'GET /v1/desk/corrections': ['admin'],
  'GET /v1/desk/feedback/{id}': EVERYBODY,
  'GET /v1/desk/feedback/{id}/history': EVERYBODY,
  'GET /v1/desk/feedback/{id}/explain': EVERYBODY,
  'GET /v1/desk/topics': EVERYBODY,
  'GET /v1/desk/topics/{id}': EVERYBODY,
  ...Object.fromEntries(COMMANDS),
  'POST /v1/desk/feedback/{id}/reveal': ['lead', 'admin'],
  'POST /v1/desk/policy/reapply': ['admin'],
  'GET /v1/reports/{period}/{date}': READERS,
  'GET /v1/figures': READERS,
  'GET /v1/audit': ['admin', 'auditor'],
  'POST /v1/privacy/requests': ['admin'],
  'GET /v1/privacy/requests/{id}': ['admin'],
};

/** Whether a role may make a call, named by its method and path pattern. */
export const mayCall = (role: Role, call: string): boolean => ACCESS[call]?.includes(role) ?? false;

/** What a role may do to an item, by the names of the calls. */
export const actionsOf = (role: Role): string[] =>
  Object.keys(ACCESS).flatMap((call) => {
    const [, name] = /^POST \/v1\/desk\/feedback\/\{id\}\/(.+)$/.exec(call) ?? [];
    return name !== undefined && mayCall(role, call) ? [name] : [];
  });
