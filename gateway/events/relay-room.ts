/** What may be claimed now. */
export interface RoomLeft {
  /** Entries, of whichever tenants; 0 where there is no room. */
  readonly limit: number;
  /** Whose work must wait. */
  readonly fullTenants: readonly string[];
}

/** How much of a relay's work is under way, over all and for each tenant. */
export class RelayRoom {
  readonly #room: number;
  readonly #roomOfTenant: number;
  readonly #running = new Map<string, number>();

  constructor(room: number, roomOfTenant: number) {
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
    const running = [...this.#running];
    const fullTenants = running.filter(([, count]) => count >= this.#roomOfTenant).map(([tenantId]) => tenantId);
    const most = Math.max(0, ...running.map(([, count]) => count).filter((count) => count < this.#roomOfTenant));
    const total = running.reduce((sum, [, count]) => sum + count, 0);
    return { limit: Math.min(this.#room - total, this.#roomOfTenant - most), fullTenants };
  }
}
