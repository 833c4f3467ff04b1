/**
 * How many messages go out at a time. Each may wait ten seconds for its provider, without a connection to the database
 * meanwhile: a tenant whose provider hangs has a quarter, several have less each, and others go on (`events/relay-room`).
 */
export const providerRoom = { room: 64, roomOfTenant: 16 } as const;
