/** What is seen of something: places in the weights, and how much each says. */
export type FeatureVector = ReadonlyMap<number, number>;
