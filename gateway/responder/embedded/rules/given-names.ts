import { words } from './words.ts';

/**
 * Given names that are common where the languages are spoken, folded: one of them makes it likelier that words which nothing
 * introduces are a name. None is here that is an everyday word of its language as well.
 */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([
  // Arabic
  ...words`
    محمد احمد محمود مصطفي علي عمر عمرو خالد يوسف يحيي ابراهيم اسماعيل عبدالله عبدالرحمن عبدالعزيز عبدالمنعم عبدالحميد
    حسن حسين حسام هشام هاني طارق سامح سامي سمير كريم شريف وائل ايمن اسلام بلال انس مروان ماجد مازن نادر ناصر نبيل
    وليد ياسر ياسين زياد زين فهد فيصل سلطان تركي سلمان سعود سعد سعيد راشد راكان عادل عصام علاء عماد فادي فارس فتحي
    فؤاد قاسم كمال جمال جلال رامي رائد رضا رفيق رياض شادي صالح صلاح طلال ظافر عبود غسان لؤي ليث مالك مراد معاذ منصور
    مهند موسي نزار نواف هادي هيثم وسام وسيم يزن اياد ايهاب اكرم امجد اشرف بسام بدر باسم باسل تامر توفيق ثامر جابر جواد
    حمزه حازم حاتم خليل داود رجب رمزي زكريا بيشوي مينا جرجس جورج بطرس كيرلس ابانوب مارك
    فاطمه عائشه خديجه مريم زينب مروه منه مني مها منال ميرنا ناديه نادين نجلاء ندي نرمين نسرين نهي نورا نوره نورهان نيفين
    هاجر هبه هدي هناء هند هنا لينا ليلي لمياء لبني لميس لجين كريمه غاده عبير علياء عزه شيماء شروق شهد سوزان سهير سهام
    سناء سميره سميه سلوي سلمي سعاد ساره سحر رنا ريم رانيا رشا رحمه رقيه راندا رغد دينا داليا دعاء دنيا حنان حبيبه جميله
    جيهان جنا تقي بسمه ايمان ايناس انتصار اميره امنيه الاء اسماء اسراء اروي ابتسام وفاء وردهان ياسمين يسرا يارا جود
    منيره مشاعل موضي لطيفه شيخه حصه هيفاء وداد وجدان جمانه افنان
  `,
  // Arabic in Latin letters, as in Arabizi and in other languages
  ...words`
    mohamed mohammed mohammad muhammad ahmed ahmad mahmoud mostafa mustafa omar amr khaled khalid youssef yousef yusuf
    ibrahim abdullah abdallah abdelrahman abdulrahman hassan hussein hossam hesham hisham hany hani tarek tareq tariq
    sameh sami samir karim kareem sherif wael ayman islam bilal anas marwan maged majed mazen nader nasser nabil walid
    yasser yaseen yassin ziad zeyad fahd faisal turki salman saad saeed adel essam emad imad fadi fady fares fouad kamal
    gamal jamal rami ramy riad shady shadi saleh salah ghassan malek mourad murad moaz nizar haitham wissam wassim ehab
    akram amgad ashraf bassem bassel basem tamer hamza hazem hatem khalil rachid youness hicham mehdi amine ilyas zakaria
    fatma fatima aisha khadija mariam maryam zeinab zainab marwa menna mona maha manal mirna nadia nadine nada nermin
    nermeen nesrine noha nora noura nour nourhan hagar heba hoda hanaa hend hana lina layla leila lamia lobna lamis ghada
    abeer alia azza shaimaa shimaa shorouk shahd suzan sohair sahar samira salma sara sarah rana reem rania rasha rahma
    randa dina dalia doaa hanan habiba jihan basma iman enas amira omnia alaa asmaa esraa yasmine yasmin yousra yara
    lynn tala maya joumana rabih michel elie jad charbel karam talia zein
  `,
  // English
  ...words`
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony andrew
    joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan stephen
    larry justin scott brandon benjamin samuel gregory alexander patrick jack dennis jerry tyler aaron adam nathan henry
    peter kyle noah ethan jeremy oliver liam harry alfie archie callum declan connor graham nigel keith ian stuart colin
    mary patricia jennifer linda elizabeth barbara susan jessica karen lisa nancy betty margaret sandra ashley kimberly
    emily donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia kathleen amy angela shirley
    anna brenda pamela emma nicole helen samantha katherine christine debra rachel carolyn janet catherine heather diane
    olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith megan andrea cheryl hannah
    jacqueline martha gloria teresa ann madison frances kathryn janice jean abigail alice julia judy sophia imogen hattie
    siobhan aoife niamh priya anita sunita deepak rahul amit rajesh sanjay vikram arjun rohan neha pooja meera kavita
    chinedu emeka oluwaseun yetunde folasade abena kwame kofi ama thandiwe sipho nomsa debashish sandeep ritu aarav
  `,
  // Spanish
  ...words`
    jose josé juan luis carlos jorge manuel francisco antonio javier alejandro miguel rafael pedro fernando sergio
    alberto pablo diego raul raúl ramon ramón enrique andres andrés oscar óscar eduardo roberto ricardo mario ignacio
    gonzalo joaquin joaquín lautaro matias matías nicolas nicolás santiago sebastian sebastián mateo thiago bautista gael
    hector héctor guillermo gustavo ruben rubén victor víctor xavier iker unai yago anselmo maria maría carmen ana isabel
    dolores pilar josefa rosa cristina lucia lucía marta elena laura raquel silvia patricia mercedes begoña nuria núria
    monica mónica beatriz rocio rocío alicia sofia sofía valentina camila mariana gabriela daniela ximena jimena fernanda
    lorena paola veronica verónica adriana claudia natalia eva irene ines inés mirta graciela chelo
  `,
  // French
  ...words`
    jean pierre michel andré philippe rené louis alain jacques bernard marcel daniel robert claude henri nicolas
    christophe françois laurent frédéric stéphane pascal sébastien julien olivier guillaume mathieu matthieu thibault
    romain maxime antoine hugo lucas théo arthur gabriel hervé yves yannick loïc gaël benoît cédric didier fabrice marie
    jeanne françoise monique catherine nathalie isabelle jacqueline sylvie martine madeleine valérie céline aurélie
    émilie sandrine stéphanie véronique sophie chantal brigitte corinne virginie delphine laetitia amélie chloé camille
    manon léa inès solène élodie charlotte margaux juliette clémence agathe mireille odile
  `,
  // German
  ...words`
    peter michael thomas andreas wolfgang klaus jürgen günter stefan christian uwe werner horst frank dieter manfred
    gerhard hans bernd jens matthias rainer ralf heinz helmut karl martin josef alexander jan sven tobias markus florian
    sebastian felix lukas jonas leon finn moritz maximilian philipp fabian dominik ursula maria monika petra elisabeth
    sabine renate helga karin brigitte ingrid erika andrea gisela claudia susanne gabriele christine anna christa
    hildegard martina gudrun birgit anja katrin katharina nicole stefanie melanie julia lena lea laura sarah johanna
    greta frieda henriette gerda heike silke ulrike annette dagmar jutta anke
  `,
]);
