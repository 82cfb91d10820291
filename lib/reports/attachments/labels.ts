import type { Reasons } from '@/lib/core/labels';

/** Why a file was not taken, in words: what, why, and what to do next. */
export const attachmentReasons: Reasons = {
  'file.none': {
    es: 'No eligió ningún archivo. Elija uno y envíelo de nuevo.',
    en: 'You chose no file. Choose one and send it again.',
  },
  'file.empty': {
    es: 'El archivo está vacío (0 bytes). Revise el original y envíelo de nuevo.',
    en: 'The file is empty (0 bytes). Check the original and send it again.',
  },
  'file.too-large': {
    es: 'El archivo supera el límite de {limit} MB. Redúzcalo o divídalo en partes.',
    en: 'The file is over the limit of {limit} MB. Make it smaller or split it.',
  },
  'file.too-many': {
    es: 'Un informe lleva como máximo {limit} archivos. Quite alguno antes de añadir otro.',
    en: 'A report carries at most {limit} files. Remove one before adding another.',
  },
  'file.too-many-at-once': {
    es: 'Se reciben como máximo {limit} archivos a la vez. De este no se guardó nada: tráigalo en otro envío.',
    en: 'At most {limit} files are received at once. Nothing of this one was kept: bring it in another sending.',
  },
  'file.cut-off': {
    es: 'El envío se interrumpió y no se guardó nada de este archivo. Envíelo de nuevo.',
    en: 'The sending was cut off and nothing of this file was kept. Send it again.',
  },
  'file.type-not-accepted': {
    es: 'Este tipo de archivo no se acepta. Envíe PDF, DOCX, XLSX, PPTX, JPEG o PNG.',
    en: 'This type of file is not accepted. Send PDF, DOCX, XLSX, PPTX, JPEG or PNG.',
  },
  'file.name-and-content-differ': {
    es: 'El nombre termina en .{extension}, pero el contenido es {found}. Guarde el archivo con su formato correcto y envíelo de nuevo.',
    en: 'The name ends in .{extension} but the content is {found}. Save the file in its true format and send it again.',
  },
  'file.has-macros': {
    es: 'El archivo contiene macros y no se acepta. Guárdelo sin macros (DOCX, XLSX o PPTX) o como PDF.',
    en: 'The file contains macros and is not accepted. Save it without macros (DOCX, XLSX or PPTX) or as PDF.',
  },
  'file.is-encrypted': {
    es: 'El archivo está protegido con contraseña o cifrado. Quite la protección y envíelo de nuevo.',
    en: 'The file is protected by a password or encrypted. Remove the protection and send it again.',
  },
  'file.is-bomb': {
    es: 'El archivo, al descomprimirse, ocupa mucho más de lo admisible, y no se abrió. Envíe una versión más sencilla o un PDF.',
    en: 'Unpacked, the file takes far more room than can be accepted, and it was not opened. Send a simpler version or a PDF.',
  },
  'file.being-checked': {
    es: 'El antivirus está revisando este archivo. Inténtelo de nuevo en unos minutos.',
    en: 'The virus scanner is looking at this file. Try again in a few minutes.',
  },
  'file.infected': {
    es: 'El antivirus encontró un virus en este archivo. No se entrega a nadie.',
    en: 'The virus scanner found a virus in this file. It is given to nobody.',
  },
  'file.is-damaged': {
    es: 'El archivo está dañado y no puede abrirse. Ábralo en su equipo, guárdelo de nuevo y envíelo.',
    en: 'The file is damaged and cannot be opened. Open it on your computer, save it again and send it.',
  },
  'file.fetches-remote': {
    es: 'El archivo carga contenido de otro servidor al abrirse y no se acepta. Incorpore ese contenido o envíe un PDF.',
    en: 'The file loads content from another server when opened and is not accepted. Embed that content or send a PDF.',
  },
  'file.is-old-office': {
    es: 'El archivo está en un formato de Office anterior a 2007. Guárdelo como DOCX, XLSX, PPTX o PDF y envíelo de nuevo.',
    en: 'The file is in an Office format of before 2007. Save it as DOCX, XLSX, PPTX or PDF and send it again.',
  },
  'attachment.not-found': {
    es: 'Ese archivo no está en el informe. Actualice la página para ver los que hay.',
    en: 'That file is not on the report. Reload the page to see those that are.',
  },
  'storage.full': {
    es: 'El servidor no tiene espacio para guardar el archivo. No se guardó nada a medias; avise a la Secretaría Técnica e inténtelo más tarde.',
    en: 'The server has no room to keep the file. Nothing was half kept; tell the Technical Secretariat and try again later.',
  },
};
