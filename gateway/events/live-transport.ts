/** Hears one channel of the transport. */
export interface TransportListener {
  /** What another gateway published; never what this one did. */
  message(text: string): void;
  /** From now on messages come: for the first time, or again after they could not. */
  opened?(): void;
}

/**
 * Carries short texts between gateways at this moment. Everything may be lost at any time, so it only wakes or tells
 * what may be missed; nothing that is published waits or fails for it.
 */
export interface LiveTransport {
  publish(channel: string, text: string): void;
  /** One listener a channel. @returns what ends it. */
  subscribe(channel: string, listener: TransportListener): () => void;
  close(): void;
}
