import { existsSync } from 'node:fs';
import { validate, version } from 'uuid';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { demoListings } from './catalogue.ts';
import { demoProjects } from './projects.ts';

const ARABIC = /\p{Script=Arabic}/u;
const unique = (values: readonly unknown[]) => new Set(values).size === values.length;
const pictureOf = (path: string) => new URL(`site/images/${path.replace('/demo/images/', '')}`, import.meta.url);
const projectAttributes = z.object({
  images: z.array(z.object({ url: z.string() })).min(1),
  phases: z
    .array(z.object({ name: z.string(), units_count: z.number().positive(), delivery_date: z.iso.date() }))
    .min(1),
  units_count: z.number(),
});

describe('listings', () => {
  test('have ids and addresses of their own', () => {
    expect(demoListings).toHaveLength(14);
    expect(unique(demoListings.map(({ id }) => id))).toBe(true);
    expect(unique(demoListings.map(({ url }) => url))).toBe(true);
    expect(unique(demoListings.map(({ imageUrl }) => imageUrl))).toBe(true);
  });

  test.each(demoListings)('$title.en: both languages, plausible numbers, a picture', (listing) => {
    expect(validate(listing.id) && version(listing.id)).toBe(7);
    for (const text of [listing.title, listing.description, listing.place]) {
      expect(text.en).not.toMatch(ARABIC);
      expect(text.ar).toMatch(ARABIC);
    }
    const [lowest, highest] = listing.purpose === 'sell' ? [1_000_000, 50_000_000] : [5_000, 200_000];
    expect(listing.price).toBeGreaterThanOrEqual(lowest);
    expect(listing.price).toBeLessThanOrEqual(highest);
    expect(listing.rooms).toBeGreaterThan(0);
    expect(listing.area).toBeGreaterThan(0);
    expect(existsSync(pictureOf(listing.imageUrl))).toBe(true);
  });

  test.each(demoListings)('$title.en: the documented attributes agree with it', ({ attributes, ...listing }) => {
    expect(attributes).toMatchObject({
      unit_id: listing.id,
      unitId: listing.id,
      totalPrice: listing.price,
      roomsCount: listing.rooms,
      landArea: listing.area,
      purpose: listing.purpose,
      images: [{ url: listing.imageUrl }],
    });
    expect(Number(attributes['downPayment'])).toBeLessThan(listing.price);
  });

  test('the budget that the page suggests finds three two-bedroom flats to buy', () => {
    const hits = demoListings.filter(
      ({ purpose, rooms, price }) => purpose === 'sell' && rooms === 2 && price <= 4_000_000,
    );
    expect(hits).toHaveLength(3);
  });
});

describe('projects', () => {
  test('are those that listings belong to', () => {
    expect(unique(demoProjects.map(({ id }) => id))).toBe(true);
    const named = new Set(demoListings.map(({ projectId }) => projectId).filter((id) => id !== null));
    expect(new Set(demoProjects.map(({ id }) => id))).toEqual(named);
  });

  test.each(demoListings)('$title.en: named after its project', ({ attributes, projectId }) => {
    const project = demoProjects.find(({ id }) => id === projectId);
    expect(attributes['project_ar']).toBe(project?.name.ar ?? '');
    expect(attributes['isGated']).toBe(project !== undefined);
  });

  test.each(demoProjects)(
    '$name.en: both languages, a picture, phases within its units',
    ({ id, name, attributes }) => {
      expect(validate(id) && version(id)).toBe(7);
      expect(name.ar).toMatch(ARABIC);
      expect(attributes['id']).toBe(id);
      const { images, phases, units_count } = projectAttributes.parse(attributes);
      expect(images.every(({ url }) => existsSync(pictureOf(url)))).toBe(true);
      expect(phases.reduce((sum, phase) => sum + phase.units_count, 0)).toBeLessThanOrEqual(units_count);
    },
  );
});
