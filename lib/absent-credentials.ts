/**
 * Stands in the bundles for the SDK's credential providers that read a developer's files or open a browser. A function's
 * credentials are in its environment, which the SDK asks first, so none of these is ever reached.
 */
const absent = () => () => Promise.reject(new Error("a function's credentials come from its environment"));

export const fromIni = absent;
export const fromSSO = absent;
export const fromProcess = absent;
export const fromTokenFile = absent;
export const fromWebToken = absent;
