/**
 * How many messages go out at a time. Each may wait ten seconds for its provider, without a connection to the database
 * meanwhile: one tenant whose provider hangs has a quarter, and others go on.
 */
export const providerRoom = { room: 64, roomOfTenant: 16 } as const;
