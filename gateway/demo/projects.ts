import type { LocalisedText } from '../catalog/localised-text.ts';

/** A compound that listings belong to. `area` is in square metres; `attributes` is what `project_data` of messages-api shows. */
export interface DemoProject {
  readonly id: string;
  readonly name: LocalisedText;
  readonly developer: LocalisedText;
  readonly attributes: Record<string, unknown>;
}

interface ProjectPhase {
  readonly name: string;
  readonly units_count: number;
  /** ISO 8601 date. */
  readonly delivery_date: string;
}

interface ProjectFacts {
  readonly id: string;
  readonly developerId: string;
  readonly slug: string;
  readonly name: LocalisedText;
  readonly developer: LocalisedText;
  readonly description: LocalisedText;
  readonly city: string;
  readonly district: string;
  readonly area: number;
  readonly unitsCount: number;
  readonly phases: readonly ProjectPhase[];
}

export const projectIds = {
  madinaty: '019a4f00-0000-7000-8000-000000000201',
  lotusCourt: '019a4f00-0000-7000-8000-000000000202',
  palmTerrace: '019a4f00-0000-7000-8000-000000000203',
  octoberGardens: '019a4f00-0000-7000-8000-000000000204',
  marsaBlue: '019a4f00-0000-7000-8000-000000000205',
} as const;

const facts: readonly ProjectFacts[] = [
  {
    id: projectIds.madinaty,
    developerId: '019a4f00-0000-7000-8000-000000000301',
    slug: 'madinaty-park',
    name: { en: 'Madinaty', ar: 'مدينتي' },
    developer: { en: 'TMG Holding', ar: 'مجموعة طلعت مصطفى' },
    description: {
      en: 'A planned town east of Cairo with parks, schools, a club and shopping within a walk of every block.',
      ar: 'مدينة متكاملة شرق القاهرة فيها حدائق ومدارس ونادٍ ومناطق تسوق على مسافة قصيرة من كل عمارة.',
    },
    city: 'cairo',
    district: 'first settlement',
    area: 33_600_000,
    unitsCount: 120_000,
    phases: [
      { name: 'b12', units_count: 2_400, delivery_date: '2024-03-03' },
      { name: 'b8', units_count: 3_100, delivery_date: '2021-06-01' },
    ],
  },
  {
    id: projectIds.lotusCourt,
    developerId: '019a4f00-0000-7000-8000-000000000302',
    slug: 'new-cairo-lotus',
    name: { en: 'Lotus Court', ar: 'لوتس كورت' },
    developer: { en: 'Nahr Developments', ar: 'نهر للتطوير العقاري' },
    description: {
      en: 'Low blocks round shaded courts in New Cairo, ten minutes from the American University, with a club house and a pool.',
      ar: 'عمارات منخفضة حول أفنية مظللة في القاهرة الجديدة، على بعد عشر دقائق من الجامعة الأمريكية، مع نادٍ وحمام سباحة.',
    },
    city: 'cairo',
    district: 'new cairo',
    area: 126_000,
    unitsCount: 640,
    phases: [
      { name: 'east court', units_count: 280, delivery_date: '2026-03-01' },
      { name: 'west court', units_count: 360, delivery_date: '2028-06-01' },
    ],
  },
  {
    id: projectIds.palmTerrace,
    developerId: '019a4f00-0000-7000-8000-000000000303',
    slug: 'zayed-garden-duplex',
    name: { en: 'Palm Terrace', ar: 'بالم تراس' },
    developer: { en: 'Gharb Estates', ar: 'غرب للاستثمار العقاري' },
    description: {
      en: 'Duplexes and roof flats among palms in Sheikh Zayed, beside the central axis, with gates, guards and a running track.',
      ar: 'دوبلكس وبنتهاوس وسط النخيل في الشيخ زايد بجوار المحور المركزي، ببوابات وأمن ومضمار للجري.',
    },
    city: 'giza',
    district: 'sheikh zayed',
    area: 210_000,
    unitsCount: 520,
    phases: [{ name: 'phase 1', units_count: 520, delivery_date: '2025-09-01' }],
  },
  {
    id: projectIds.octoberGardens,
    developerId: '019a4f00-0000-7000-8000-000000000303',
    slug: 'october-pyramids',
    name: { en: 'October Gardens', ar: 'حدائق أكتوبر بارك' },
    developer: { en: 'Gharb Estates', ar: 'غرب للاستثمار العقاري' },
    description: {
      en: 'Affordable flats in 6th of October with a view of the pyramids from the upper floors, and a monorail stop nearby.',
      ar: 'شقق بأسعار مناسبة في مدينة ٦ أكتوبر، تطل أدوارها العليا على الأهرامات، وبقربها محطة مونوريل.',
    },
    city: 'giza',
    district: '6th of october',
    area: 94_000,
    unitsCount: 780,
    phases: [
      { name: 'phase 1', units_count: 420, delivery_date: '2025-12-01' },
      { name: 'phase 2', units_count: 360, delivery_date: '2027-12-01' },
    ],
  },
  {
    id: projectIds.marsaBlue,
    developerId: '019a4f00-0000-7000-8000-000000000304',
    slug: 'ras-el-hekma-sea',
    name: { en: 'Marsa Blue', ar: 'مرسى بلو' },
    developer: { en: 'Sahel Bay', ar: 'ساحل باي للتنمية' },
    description: {
      en: 'White chalets in steps down to a bay at Ras El Hekma on the North Coast, with a swimming lagoon and a small marina.',
      ar: 'شاليهات بيضاء متدرجة نحو خليج في رأس الحكمة بالساحل الشمالي، مع بحيرة للسباحة ومرسى صغير.',
    },
    city: 'north coast',
    district: 'ras el hekma',
    area: 480_000,
    unitsCount: 910,
    phases: [
      { name: 'lagoon', units_count: 410, delivery_date: '2027-07-01' },
      { name: 'marina', units_count: 500, delivery_date: '2029-07-01' },
    ],
  },
];

export const demoProjects: readonly DemoProject[] = facts.map((project) => ({
  id: project.id,
  name: project.name,
  developer: project.developer,
  attributes: {
    id: project.id,
    name: project.name.en,
    name_ar: project.name.ar,
    developer_id: project.developerId,
    developer_name: project.developer.en,
    developer_name_ar: project.developer.ar,
    description: project.description.en,
    description_ar: project.description.ar,
    country: 'egypt',
    city: project.city,
    district: project.district,
    area: project.area,
    units_count: project.unitsCount,
    gated: true,
    // The search form of https://developers.google.com/maps/documentation/urls/get-started: needs no key and no place id.
    google_map_link: `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(`${project.name.en}, ${project.district}, Egypt`)}`,
    video_url: null,
    images: [{ fileId: `demo_${project.slug}`, url: `/demo/images/${project.slug}.svg` }],
    phases: project.phases,
    client_id: 'demo',
    updated_at: '2026-11-01T08:00:00Z',
  },
}));
