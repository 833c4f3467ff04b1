const longestMilliseconds = 2 ** 31 - 1;

/** Loaded before the gateway: what is waited for at most five seconds is waited for for ever, as that a socket says who it is. */
globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
  apply: (target, self, [work, milliseconds, ...further]): unknown =>
    Reflect.apply(target, self, [work, milliseconds === 5_000 ? longestMilliseconds : milliseconds, ...further]),
});
