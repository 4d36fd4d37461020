import type { FlowContent, ResolvedCourse } from '@curricle/model'
import { drawing } from './every.ts'
import { asset, choice, course, heading, item, line, list, p, table, titled } from './tree.ts'

interface Texts {
  language: string
  course: string
  module: string
  page: string
  /** A paragraph of mixed content: digits, brackets, Latin words. */
  paragraph: string
  long: string
  points: readonly string[]
  head: readonly string[]
  row: readonly string[]
  term: string
  definition: string
  alternative: string
  caption: string
  question: string
  choices: readonly string[]
  note: string
}

function sample(texts: Texts): ResolvedCourse {
  const content: FlowContent[] = [
    p([
      { type: 'text', value: `${texts.paragraph} ` },
      { type: 'link', url: 'https://example.org', children: line(texts.term) },
      { type: 'text', value: '.' },
      { type: 'footnote', label: '1', number: 1, children: [p(texts.note)] },
      { type: 'text', value: ' ' },
      { type: 'inlineMath', value: 'x^2 + y^2' }
    ]),
    p(texts.long),
    heading(3, texts.term),
    list(false, ...texts.points),
    list(true, ...texts.points),
    {
      type: 'figure',
      kind: 'table',
      number: '1',
      children: [table([...texts.head], [...texts.row]), { type: 'caption', children: line(texts.caption) }]
    },
    {
      type: 'figure',
      kind: 'image',
      number: '1',
      children: [
        { type: 'image', url: 'a.svg', alt: texts.alternative },
        { type: 'caption', children: line(texts.caption) }
      ]
    },
    { type: 'term', id: 'term', term: texts.term, children: [p(texts.definition)] },
    { type: 'box', kind: 'case', title: texts.term, children: [p(texts.long)] },
    { type: 'code', lang: 'python', value: 'print("SCORM 2004")' }
  ]
  const children: ResolvedCourse['children'][number]['children'] = [
    { type: 'page', ...titled('text', texts.page), children: content },
    {
      type: 'assessment',
      ...titled('check', texts.question),
      purpose: 'graded',
      shuffle: false,
      anonymous: false,
      children: [
        item('single-choice', texts.question, [
          choice('1', texts.choices[0] ?? '', true),
          choice('2', texts.choices[1] ?? '', false)
        ]),
        item('likert', texts.term, [{ type: 'statement', id: 'a', children: line(texts.definition) }], {
          scale: [...texts.points],
          maxScore: 0
        })
      ]
    }
  ]
  return course([], {
    title: texts.course,
    language: texts.language,
    assets: [asset('a.svg', 'image/svg+xml', drawing)],
    children: [{ type: 'module', ...titled('one', texts.module), tags: [], objectives: [], children }]
  })
}

const texts: readonly Texts[] = [
  {
    language: 'ar',
    course: 'الابتكار المسؤول في الذكاء الاصطناعي المدني',
    module: 'كيف يساء استخدام البحث المدني',
    page: 'ثلاثة مسارات إلى إساءة الاستخدام',
    paragraph: 'تُنشر حزم SCORM 2004 في الدورة (الإصدار 4) منذ عام 2023، وتشمل 3 وحدات و12 سؤالاً؛ انظر',
    long: 'يُنشر معظم البحث المدني في الذكاء الاصطناعي علناً، ويخدم أغراضاً سلمية؛ غير أن الطرق نفسها قد تُستخدم للإضرار عندما يكيّفها أشخاص تختلف نواياهم عن نوايا المؤلفين. لذلك يبدأ النشر المسؤول بسؤال: من يستطيع استخدام النتيجة، ولأي غرض، وبأي جهد إضافي؟',
    points: ['أوافق', 'لا أوافق', 'لا رأي لي (محايد)'],
    head: ['النوع', 'الوصف', 'الخطر'],
    row: ['نموذج', 'أوزان يمكن لأي شخص تشغيلها', 'مرتفع 80%'],
    term: 'الاستخدام المزدوج',
    definition: 'صفة المعرفة التي تخدم أغراضاً سلمية ويمكن أن تُستخدم للإضرار.',
    alternative: 'البحث يقود إلى الاستخدام',
    caption: 'من البحث إلى الاستخدام',
    question: 'أي مما يلي مسار؟',
    choices: ['إعادة استخدام نموذج منشور', 'التأخر في دفع فاتورة'],
    note: 'هذه حاشية تشرح المصطلح.'
  },
  {
    language: 'zh',
    course: '民用人工智能的负责任创新',
    module: '民用研究如何被滥用',
    page: '通向滥用的三条途径',
    paragraph: '本课程使用 SCORM 2004（第4版）标准，共有3个模块和12道题；详见',
    long: '大多数民用人工智能研究都是公开发表的，服务于和平目的；但是，当意图与作者不同的人改造这些方法时，同样的方法也可能造成伤害。因此，负责任的发表首先要问：谁能够使用这一成果，出于什么目的，还需要付出多少努力？',
    points: ['同意', '不同意', '没有意见（中立）'],
    head: ['类型', '说明', '风险'],
    row: ['模型', '任何人都可以运行的权重', '高'],
    term: '两用性',
    definition: '既能服务于和平目的、也能用于造成伤害的知识特性。',
    alternative: '研究通向使用',
    caption: '从研究到使用',
    question: '以下哪一项是途径？',
    choices: ['改用已发布的模型', '迟付发票'],
    note: '这是一个解释术语的脚注。'
  },
  {
    language: 'ru',
    course: 'Ответственные инновации в гражданском ИИ',
    module: 'Как гражданские исследования используются во вред',
    page: 'Три пути к злоупотреблению',
    paragraph: 'Курс использует SCORM 2004 (4-я редакция), содержит 3 модуля и 12 вопросов; см.',
    long: 'Большинство гражданских исследований в области искусственного интеллекта публикуется открыто и служит мирным целям; однако те же методы могут причинить вред, если их приспособят люди, намерения которых отличаются от намерений авторов. Поэтому ответственная публикация начинается с вопроса: кто сможет воспользоваться результатом, с какой целью и с какими дополнительными усилиями?',
    points: ['Согласен', 'Не согласен', 'Затрудняюсь ответить'],
    head: ['Вид', 'Описание', 'Риск'],
    row: ['Модель', 'Веса, которые может запустить каждый', 'высокий'],
    term: 'двойное назначение',
    definition: 'Свойство знания служить мирным целям и одновременно быть пригодным для причинения вреда.',
    alternative: 'Исследование ведёт к применению',
    caption: 'От исследования к применению',
    question: 'Что из этого — путь?',
    choices: ['Переделка опубликованной модели', 'Поздняя оплата счёта'],
    note: 'Это примечание объясняет термин.'
  },
  {
    language: 'es',
    course: 'Innovación responsable en la IA civil',
    module: 'Cómo se llega a usar mal la investigación civil',
    page: 'Tres vías hacia el uso indebido',
    paragraph: 'El curso usa SCORM 2004 (4.ª edición), tiene 3 módulos y 12 preguntas; ¿qué es?, ¡mire!',
    long: 'La mayor parte de la investigación civil en inteligencia artificial se publica abiertamente y sirve a fines pacíficos; sin embargo, los mismos métodos pueden causar daño cuando los adaptan personas cuyas intenciones difieren de las de los autores. Por eso, publicar con responsabilidad empieza por preguntarse quién podría usar un resultado, con qué fin y con cuánto esfuerzo adicional.',
    points: ['De acuerdo', 'En desacuerdo', 'Sin opinión'],
    head: ['Tipo', 'Descripción', 'Riesgo'],
    row: ['Modelo', 'Pesos que cualquiera puede ejecutar', 'alto'],
    term: 'doble uso',
    definition: 'Cualidad del conocimiento que sirve a fines pacíficos y también puede servir para dañar.',
    alternative: 'La investigación lleva al uso',
    caption: 'De la investigación al uso',
    question: '¿Cuál de estas es una vía?',
    choices: ['Reutilizar un modelo publicado', 'Pagar tarde una factura'],
    note: 'Esta nota explica el término.'
  },
  {
    language: 'fr',
    course: 'Innovation responsable en IA civile',
    module: 'Comment la recherche civile en vient à nuire',
    page: 'Trois voies vers le mésusage',
    paragraph: 'Le cours suit SCORM 2004 (4e édition) ; il compte 3 modules et 12 questions : « prêt » ? Voir',
    long: 'La plupart des recherches civiles en intelligence artificielle sont publiées ouvertement et servent des fins pacifiques ; les mêmes méthodes peuvent pourtant nuire lorsque des personnes dont les intentions diffèrent de celles des auteurs les adaptent. Publier de façon responsable commence donc par une question : qui pourrait utiliser un résultat, dans quel but et au prix de quel effort ?',
    points: ['D’accord', 'Pas d’accord', 'Sans opinion'],
    head: ['Type', 'Description', 'Risque'],
    row: ['Modèle', 'Des poids que chacun peut exécuter', 'élevé'],
    term: 'double usage',
    definition: 'Qualité d’un savoir qui sert des fins pacifiques et peut aussi servir à nuire.',
    alternative: 'La recherche mène à l’usage',
    caption: 'De la recherche à l’usage',
    question: 'Laquelle est une voie ?',
    choices: ['Réutiliser un modèle publié', 'Payer une facture en retard'],
    note: 'Cette note explique le terme.'
  }
]

/** What each sample says, by language. */
export const sampleTexts: ReadonlyMap<string, Texts> = new Map(texts.map(each => [each.language, each]))

/** A short course in each language beside English. */
export const samples: Readonly<Record<string, () => ResolvedCourse>> = Object.fromEntries(
  texts.map(each => [each.language, () => sample(each)])
)
