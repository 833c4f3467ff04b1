import { Language } from '@parley/schema/enums';

/** One answer of the demo's agency in one language; entries of the same `topic` say the same in another. */
export interface DemoKnowledgeEntry {
  readonly topic: string;
  readonly language: Language;
  readonly title: string;
  readonly content: string;
}

type TitleAndContent = readonly [title: string, content: string];

const topics: readonly {
  readonly topic: string;
  readonly EN: TitleAndContent;
  readonly AR: TitleAndContent;
}[] = [
  {
    topic: 'opening-hours',
    EN: [
      'Opening hours',
      'Our office is open Saturday to Thursday from 10:00 to 20:00, and closed on Friday. In Ramadan we open from 11:00 to 16:00 and again from 21:00 to 23:00. The chat answers day and night.',
    ],
    AR: [
      'مواعيد العمل',
      'مكتبنا مفتوح من السبت إلى الخميس من ١٠ صباحًا إلى ٨ مساءً، والجمعة إجازة. في رمضان من ١١ صباحًا إلى ٤ عصرًا ثم من ٩ إلى ١١ مساءً. الدردشة ترد ليلًا ونهارًا.',
    ],
  },
  {
    topic: 'address',
    EN: [
      'Address and parking',
      'You find us at 12 Corniche El Nil, Maadi, Cairo, ground floor, five minutes from Maadi metro station. Visitors park free behind the building.',
    ],
    AR: [
      'العنوان ومكان الركن',
      'عنواننا ١٢ كورنيش النيل، المعادي، القاهرة، الدور الأرضي، على بعد خمس دقائق من محطة مترو المعادي. ركن السيارات مجاني للزوار خلف المبنى.',
    ],
  },
  {
    topic: 'contact',
    EN: [
      'Contact',
      'Call or write on WhatsApp to +20 100 000 0100, e-mail hello@shorfa.example, or leave your number in this chat and we call you back within the hour during opening hours.',
    ],
    AR: [
      'التواصل معنا',
      'اتصل أو اكتب لنا على واتساب 01000000100 أو راسل hello@shorfa.example، أو اترك رقمك هنا في الدردشة ونتصل بك خلال ساعة في مواعيد العمل.',
    ],
  },
  {
    topic: 'viewing',
    EN: [
      'How a viewing works',
      'Tell us the flat and a day that suits you. An agent meets you at the gate, a viewing takes about 30 minutes and costs nothing. Viewings are possible every day from 10:00 to 18:00, on the North Coast on Friday and Saturday.',
    ],
    AR: [
      'كيف تتم المعاينة',
      'قل لنا أي شقة تريد وأي يوم يناسبك. يقابلك زميلنا عند البوابة، والمعاينة حوالي ٣٠ دقيقة ومجانية. المعاينات كل يوم من ١٠ صباحًا إلى ٦ مساءً، وفي الساحل الشمالي الجمعة والسبت.',
    ],
  },
  {
    topic: 'instalments',
    EN: [
      'Instalments and down payment',
      'New flats are sold with 10% to 30% down payment and five to eight years of equal quarterly instalments, without interest. Resale flats are paid in cash or with half down. Each flat’s page names its own plan.',
    ],
    AR: [
      'التقسيط والمقدم',
      'الشقق الجديدة بمقدم من ١٠٪ إلى ٣٠٪ والباقي على أقساط ربع سنوية متساوية من خمس إلى ثماني سنوات بدون فوائد. شقق إعادة البيع كاش أو بنصف الثمن مقدمًا. خطة كل شقة مذكورة في صفحتها.',
    ],
  },
  {
    topic: 'mortgage',
    EN: [
      'Mortgage',
      'We work with three banks. For a finished, registered flat they lend up to 80% of its value for up to 20 years; your instalment may be at most 40% of your monthly income. A decision takes about three weeks.',
    ],
    AR: [
      'التمويل العقاري',
      'نتعامل مع ثلاثة بنوك. للشقة المشطبة المسجلة يصل التمويل إلى ٨٠٪ من قيمتها ولمدة تصل إلى ٢٠ سنة، ولا يزيد القسط على ٤٠٪ من دخلك الشهري. القرار في حوالي ثلاثة أسابيع.',
    ],
  },
  {
    topic: 'fees',
    EN: [
      'Fees and commission',
      'Buyers of new flats pay us nothing: the developer does. For resale the commission is 2.5% of the price, for rent one month’s rent, due when the contract is signed. There are no other fees of ours.',
    ],
    AR: [
      'الرسوم والعمولة',
      'مشتري الشقة الجديدة لا يدفع لنا شيئًا فالعمولة على المطور. في إعادة البيع العمولة ٢٫٥٪ من الثمن، وفي الإيجار شهر واحد، عند توقيع العقد. لا توجد رسوم أخرى لدينا.',
    ],
  },
  {
    topic: 'documents',
    EN: [
      'Documents you need',
      'To reserve: your national ID or passport and the reservation amount. To sign: two copies of the ID, proof of address, and for a mortgage your last six bank statements and a salary letter.',
    ],
    AR: [
      'المستندات المطلوبة',
      'للحجز: بطاقة الرقم القومي أو جواز السفر ومبلغ الحجز. للتعاقد: صورتان من البطاقة وإثبات محل الإقامة، وللتمويل كشف حساب آخر ستة أشهر وخطاب مفردات مرتب.',
    ],
  },
  {
    topic: 'delivery',
    EN: [
      'Delivery dates',
      'Most of our flats are ready to move in. Lotus Court west is delivered in June 2028, Marsa Blue’s lagoon phase in July 2027, October Gardens phase 2 in December 2027. The contract names a penalty if the developer is late.',
    ],
    AR: [
      'مواعيد الاستلام',
      'معظم شققنا جاهزة للسكن. لوتس كورت الغربي استلام يونيو ٢٠٢٨، ومرحلة البحيرة في مرسى بلو يوليو ٢٠٢٧، والمرحلة الثانية من حدائق أكتوبر بارك ديسمبر ٢٠٢٧. العقد يحدد غرامة إذا تأخر المطور.',
    ],
  },
  {
    topic: 'areas',
    EN: [
      'Areas we cover',
      'We sell and rent in New Cairo (First and Fifth Settlement), Madinaty, Nasr City, Heliopolis, Zamalek, Maadi, Sheikh Zayed and 6th of October, and on the North Coast in Ras El Hekma and Sidi Abdel Rahman.',
    ],
    AR: [
      'المناطق التي نعمل بها',
      'نبيع ونؤجر في القاهرة الجديدة (التجمع الأول والخامس) ومدينتي ومدينة نصر ومصر الجديدة والزمالك والمعادي والشيخ زايد و٦ أكتوبر، وفي الساحل الشمالي في رأس الحكمة وسيدي عبد الرحمن.',
    ],
  },
  {
    topic: 'rent-deposit',
    EN: [
      'Rent deposit',
      'A rented flat needs two months’ deposit and the first month in advance. The deposit comes back within 14 days after you hand over the keys, less any damage. Rents rise by 10% a year unless agreed otherwise.',
    ],
    AR: [
      'تأمين الإيجار',
      'الإيجار يتطلب تأمين شهرين وشهرًا مقدمًا. يُرد التأمين خلال ١٤ يومًا من تسليم المفاتيح بعد خصم أي تلفيات. يزيد الإيجار ١٠٪ سنويًا ما لم يتفق على غير ذلك.',
    ],
  },
  {
    topic: 'foreigners',
    EN: [
      'Buying as a foreigner',
      'Foreigners may own homes in Egypt within the legal limits. You need a valid passport, a transfer of the price through an Egyptian bank, and the approval for foreign ownership, which our lawyer obtains in about two months.',
    ],
    AR: [
      'شراء غير المصريين',
      'يجوز لغير المصريين تملك المساكن في مصر في حدود القانون. يلزم جواز سفر ساري وتحويل الثمن عن طريق بنك مصري وموافقة تملك الأجانب التي يستخرجها محامينا في حوالي شهرين.',
    ],
  },
  {
    topic: 'cancellation',
    EN: [
      'Reservation and cancellation',
      'A reservation of 25,000 EGP holds a flat for seven days. You may cancel within those seven days and get the whole amount back; after that the developer keeps up to 5% of what was paid.',
    ],
    AR: [
      'الحجز والإلغاء',
      'مبلغ حجز ٢٥ ألف جنيه يحجز الشقة لمدة سبعة أيام. يمكنك الإلغاء خلالها واسترداد المبلغ كاملًا، وبعدها يحتفظ المطور بما لا يزيد على ٥٪ مما دُفع.',
    ],
  },
  {
    topic: 'after-sales',
    EN: [
      'After-sales service',
      'After handover one person stays responsible for you: snag list, electricity and water meters, registration. Defects of finishing are repaired free for one year. Existing customers write in this chat or call the office.',
    ],
    AR: [
      'خدمة ما بعد البيع',
      'بعد الاستلام يبقى معك مسؤول واحد: قائمة الملاحظات وعدادات الكهرباء والمياه والتسجيل. عيوب التشطيب تُصلح مجانًا لمدة سنة. عملاؤنا يكتبون هنا في الدردشة أو يتصلون بالمكتب.',
    ],
  },
  {
    topic: 'property-management',
    EN: [
      'Property management',
      'If you live abroad we look after your flat: finding tenants, collecting rent, repairs and bills, for 8% of the rent. You get a statement each month.',
    ],
    AR: [
      'إدارة الأملاك',
      'إذا كنت خارج مصر ندير شقتك نيابة عنك: البحث عن مستأجر وتحصيل الإيجار والصيانة والفواتير مقابل ٨٪ من الإيجار، مع كشف حساب كل شهر.',
    ],
  },
];

/** What the demo's agency can be asked about, each topic in English and in Arabic. */
export const demoKnowledge: readonly DemoKnowledgeEntry[] = topics.flatMap(({ topic, EN, AR }) => [
  { topic, language: Language.EN, title: EN[0], content: EN[1] },
  { topic, language: Language.AR, title: AR[0], content: AR[1] },
]);
