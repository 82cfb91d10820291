// Longer than 250 lines: a declaration of six pages in both languages is long.
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

type Language = 'es' | 'en';

const words = {
  es: {
    title: 'Declaración de la Reunión de Viceministros y Viceministras',
    header: 'Borrador de la Presidencia',
    opening: 'Los Viceministros y las Viceministras de los Países Miembros de la Conferencia Regional sobre Migración,',
    preamble: [
      'Reconociendo que la migración es un fenómeno que los Países Miembros solo pueden atender juntos, con pleno respeto de los derechos humanos de todas las personas,',
      'Recordando los compromisos que asumieron en las reuniones anteriores y en el Plan de Acción de la Conferencia,',
      'Teniendo presente que la trata de personas y el tráfico ilícito de migrantes exigen respuestas coordinadas,',
      'Destacando la labor de las Redes de Funcionarios de Enlace y del Grupo Regional de Consulta sobre Migración,',
      'Considerando la vulnerabilidad de las niñas, los niños y los adolescentes migrantes no acompañados,',
      'Convencidos de que el retorno digno, seguro y ordenado beneficia a los países de origen, de tránsito y de destino,',
    ],
    agree: 'ACUERDAN',
    themes: ['Políticas y gestión migratoria', 'Derechos humanos', 'Migración y desarrollo'],
    main: 'Fortalecer la cooperación en la materia número {n}, mediante el intercambio oportuno de información, la capacitación de quienes atienden a las personas migrantes y la revisión periódica de lo que se avanza, de modo que cada País Miembro cuente con lo necesario para cumplir lo aquí acordado:',
    sub: [
      'con la participación de las autoridades consulares, que se reunirán al menos una vez por semestre para examinar los casos que lo requieran;',
      'con el apoyo de los organismos observadores, en el marco de sus mandatos y de los recursos de los que dispongan.',
    ],
    inserted: ' y de las familias que los acompañan',
    deleted: ' a más tardar en marzo',
    note: 'Según el informe de la Red de Protección Consular.',
    annex: 'Anexo I. Calendario de actividades',
    rows: [
      ['Actividad', 'Fecha'],
      ['Taller consular', 'Marzo'],
      ['Seminario sobre retorno', 'Junio'],
    ],
    annexNote: 'Las fechas se confirman con los países sede.',
  },
  en: {
    title: 'Declaration of the Vice-Ministers’ Meeting',
    header: 'Draft of the Presidency',
    opening: 'The Vice-Ministers of the Member Countries of the Regional Conference on Migration,',
    preamble: [
      'Recognising that migration is a phenomenon that the Member Countries can only address together, with full respect for the human rights of all persons,',
      'Recalling the commitments that they made at earlier meetings and in the Plan of Action of the Conference,',
      'Bearing in mind that trafficking in persons and the smuggling of migrants call for coordinated answers,',
      'Highlighting the work of the Networks of Liaison Officers and of the Regional Consultation Group on Migration,',
      'Considering the vulnerability of unaccompanied migrant girls, boys and adolescents,',
      'Convinced that dignified, safe and orderly return benefits the countries of origin, transit and destination,',
    ],
    agree: 'AGREE',
    themes: ['Migration policies and management', 'Human rights', 'Migration and development'],
    main: 'To strengthen cooperation in matter number {n}, through the timely exchange of information, the training of those who attend to migrants and a regular review of what progresses, so that each Member Country has what is necessary to carry out what is agreed here:',
    sub: [
      'with the participation of consular authorities, which shall meet at least once every half-year to examine the cases that call for it;',
      'with the support of observer organisations, within their mandates and the resources that they have.',
    ],
    inserted: ' and of the families that accompany them',
    deleted: ' no later than March',
    note: 'According to the report of the Consular Protection Network.',
    annex: 'Annex I. Calendar of activities',
    rows: [
      ['Activity', 'Date'],
      ['Consular workshop', 'March'],
      ['Seminar on return', 'June'],
    ],
    annexNote: 'The dates are confirmed with the host countries.',
  },
} as const;

const author = 'Presidencia';
const change = (id: number) => ({ id, author, date: '2027-05-01T10:00:00Z' });
const operativeCount = 24;

/** The words of that declaration, for tests that look for them. */
export const declarationWords = words;

/** How many paragraphs it has, its title and the rows of its table among them. */
export const declarationCount = 1 + 1 + 6 + 1 + 3 + operativeCount * 3 + 1 + 3 + 1 + 2;

/**
 * A declaration of six pages as a Word file: a title, a preamble, three headings with numbered paragraphs and their sub-lists, a tracked insertion
 * and a tracked deletion, a footnote, a header, an annex with a table.
 */
export async function aDeclarationFile(language: Language): Promise<Buffer> {
  const own = words[language];
  let number = 0;
  const operative = own.themes.flatMap((theme) => [
    new Paragraph({ text: theme, heading: HeadingLevel.HEADING_2 }),
    ...Array.from({ length: operativeCount / own.themes.length }, () => {
      number += 1;
      return [
        new Paragraph({ text: own.main.replace('{n}', String(number)), numbering: { reference: 'acts', level: 0 } }),
        ...own.sub.map((text) => new Paragraph({ text, numbering: { reference: 'acts', level: 1 } })),
      ];
    }).flat(),
  ]);
  const changed = new Paragraph({
    children: [
      new TextRun((own.preamble[4] ?? '').slice(0, -1)),
      new InsertedTextRun({ text: own.inserted, ...change(1) }),
      new DeletedTextRun({ text: own.deleted, ...change(2) }),
      new TextRun(','),
    ],
  });
  const noted = new Paragraph({ children: [new TextRun(own.preamble[3]), new FootnoteReferenceRun(1)] });
  const table = new Table({
    rows: own.rows.map(
      (cells) => new TableRow({ children: cells.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
  const document = new Document({
    numbering: {
      config: [
        {
          reference: 'acts',
          levels: [
            { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
            { level: 1, format: LevelFormat.LOWER_LETTER, text: '%2)', alignment: AlignmentType.START },
          ],
        },
      ],
    },
    footnotes: { 1: { children: [new Paragraph(own.note)] } },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(own.header)] }) },
        children: [
          new Paragraph({ text: own.title, heading: HeadingLevel.TITLE }),
          new Paragraph(own.opening),
          ...own.preamble.map((text, index) => (index === 4 ? changed : index === 3 ? noted : new Paragraph(text))),
          new Paragraph({ children: [new TextRun({ text: own.agree, bold: true })], alignment: AlignmentType.CENTER }),
          ...operative,
          new Paragraph({ text: own.annex, heading: HeadingLevel.HEADING_1 }),
          table,
          new Paragraph(own.annexNote),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** A Word file of these paragraphs and nothing else. */
export async function aWordFile(paragraphs: readonly string[]): Promise<Buffer> {
  return Packer.toBuffer(new Document({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }));
}
