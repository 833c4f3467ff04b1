// Alternatives that the phrases of Arabizi share, in the notation of `compilePhrases`; each writer spells the vowels otherwise.
export const WISH =
  '(?:3a?y[ei]?z(?:a|een|in|en)?|3a?w[ei]?z(?:a|een|in|en)?|ayez|me?7tag(?:a|een|en)?|mehtag(?:a|een)?|7abeb(?:a|een)?|nefs[iy]|nfs[iy]|nawy(?:een|a)?)';
export const MAY = '(?:momken|yenfa3|2dar|a2dar|ne2dar)';
/** A wish or the question whether one may. */
export const WANT = `(?:${WISH}|${MAY})`;
export const DAY =
  '(?:bokra|bukra|el ?naharda|enaharda|naharda|el ?lei?la|el (?:gom3a|sabt|7ad|had|etnei?n|talat|arba3|5ami?s|5amees|khami?s|khamees|sob7|dohr|3asr|maghreb|a7ad|talata2)|sa3a \\d+|(?:elly gay|el gay)|ba3d el (?:dohr|3asr|maghreb|sala))';
export const NOW = '(?:delwa2t[iy]|dlw2ty|dlwa2ty|7alan|7alann|bsor3a|besor3a|daroor[iy]|el ?lei?la)';
export const NOT = '(?:mesh|msh|mish|mosh)';
