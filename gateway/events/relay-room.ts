/** What may be claimed now. */
export interface RoomLeft {
  /** Entries, of whichever tenants; 0 where there is no room. */
  readonly limit: number;
  /** Whose work must wait. */
  readonly fullTenants: readonly string[];
}

/**
 * How much of a relay's work is under way, over all and for each tenant. Where tenants have a room of their own, one has at
 * most half of what the others leave, and one that has nothing under way may always begin: however many tenants' work
 * hangs, there is room for the next one. So there may be more under way than the room, by as many as there are tenants.
 */
export class RelayRoom {
  readonly #room: number;
  readonly #roomOfTenant: number | null;
  readonly #running = new Map<string, number>();

  /** @param roomOfTenant `null`: one tenant may have all of the room. */
  constructor(room: number, roomOfTenant: number | null) {
    this.#room = room;
    this.#roomOfTenant = roomOfTenant;
  }

  enter(tenantId: string): void {
    this.#running.set(tenantId, (this.#running.get(tenantId) ?? 0) + 1);
  }

  leave(tenantId: string): void {
    const left = (this.#running.get(tenantId) ?? 0) - 1;
    if (left > 0) this.#running.set(tenantId, left);
    else this.#running.delete(tenantId);
  }

  /** So few that they may all be one tenant's: whose they are shows once they are taken. */
  left(): RoomLeft {
    const total = [...this.#running.values()].reduce((sum, count) => sum + count, 0);
    const roomOfTenant = this.#roomOfTenant;
    if (roomOfTenant === null) return { limit: this.#room - total, fullTenants: [] };
    const share = (others: number) => Math.max(1, Math.min(roomOfTenant, Math.floor((this.#room - others) / 2)));
    const shares = [...this.#running].map(([id, count]) => ({ id, left: share(total - count) - count }));
    const open = shares.map(({ left }) => left).filter((left) => left > 0);
    const fullTenants = shares.filter(({ left }) => left <= 0).map(({ id }) => id);
    return { limit: Math.min(share(total), ...open), fullTenants };
  }
}
