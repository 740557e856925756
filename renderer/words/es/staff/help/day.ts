import type { dayHelp as english } from '../../../en/help/day.ts';
import type { HelpPages } from '../../../help-page.ts';

/** The day, and clients. */
export const dayHelp: HelpPages<typeof english> = {
  today: {
    title: 'Hoy',
    lead: 'Las visitas de hoy, y lo que queda por terminar de otros días.',
    points: [
      'Toque una visita para abrirla donde se dejó.',
      'Toque «Nueva visita», o escriba un nombre para buscar a un cliente.',
      '«Terminar primero» contiene las visitas que no están selladas todavía.',
      'Una copia sin entregar queda aquí hasta que diga cómo se entregó.',
    ],
  },
  records: {
    title: 'Registros',
    lead: 'Todo lo que la clínica ha registrado, lista por lista.',
    points: ['Toque una lista para abrirla.', 'Mirar no cambia nada.'],
  },
  register: {
    title: 'Visitas',
    lead: 'Todas las visitas, filtradas como quiera.',
    points: [
      'Toque un filtro para reducir la lista y tóquelo otra vez para quitarlo.',
      'Toque un número para ver lo que cuenta.',
      'Toque una visita para abrirla. Al volver, la lista está como la dejó.',
    ],
  },
  week: {
    title: 'La semana',
    lead: 'Quién vino, a quién se espera y quién tiene otra fecha, día por día.',
    points: ['Toque una tarjeta para abrir la visita o el cliente.', 'Las flechas muestran otras semanas.'],
  },
  clients: {
    title: 'Clientes',
    lead: 'Todas las personas de este registro.',
    points: [
      'Escriba una parte del nombre, también de uno anterior, la fecha de nacimiento, el teléfono o el correo.',
      'Toque una letra para ir a sus nombres.',
    ],
  },
  desk: {
    title: 'La recepción',
    lead: 'Quién está hoy aquí y cómo contactar con cada cliente.',
    points: [
      'Toque a un cliente para ver teléfono, correo y la próxima cita.',
      'Escriba un nombre para buscar a alguien, o añádalo.',
      'Las respuestas de salud, las fotos y las firmas son para quien trata.',
    ],
  },
  deskClient: {
    title: 'Un cliente en recepción',
    lead: 'Cómo contactar con él y cuándo vuelve.',
    points: ['Puede corregir un teléfono o un nombre.', 'Todo lo de salud está con quien trata.'],
  },
  lots: {
    title: 'Lotes',
    lead: 'Los pigmentos y agujas que la clínica conoce, primero lo que antes caduca.',
    points: [
      'Toque un lote para ver sus datos y quién lo recibió.',
      'Un lote escrito en una visita llega aquí solo.',
      'Un escáner rellena el lote y la caducidad con el código del envase.',
    ],
  },
  recall: {
    title: 'Quién recibió un lote',
    lead: 'Todas las personas que recibieron este lote, las más recientes primero.',
    points: [
      'Toque un nombre para abrir el cliente.',
      'Imprima la lista para llamar a todos, o guárdela como tabla.',
      'Queda registrado quién la imprimió o guardó.',
    ],
  },
  retention: {
    title: 'Conservación',
    lead: 'Cuánto tiempo se conserva cada parte del expediente de un cliente, y a quién se le ha terminado el plazo.',
    points: [
      'Toque una cifra para ver a quién cuenta, y un cliente para ver su expediente.',
      'Nada se elimina por sí solo. Un titular elimina en «Todo el expediente».',
      'Un titular indica los plazos, y los años que pide la ley. Antes no se elimina nada.',
    ],
  },
  reports: {
    title: 'Informes',
    lead: 'Lo que dice el registro en cifras, en los días que elija.',
    points: [
      'Toque una cifra para abrir la lista que cuenta.',
      'Guarde la tabla para una hoja de cálculo, o imprima el informe con sus gráficos.',
      'Queda registrado quién lo imprimió o guardó.',
    ],
  },
  everything: {
    title: 'Entregar todo',
    lead: 'Los expedientes de todos los clientes en una carpeta, para pasar a otro programa.',
    points: [
      'Marque qué se incluye, elija una memoria grande y escriba. Mientras tanto puede seguir trabajando.',
      'Si se cancela, no queda nada en la memoria.',
      'De esta tableta no se quita nada.',
    ],
  },
  handOut: {
    title: 'Entregar el expediente de un cliente',
    lead: 'Una copia para el cliente, un abogado u otra clínica, en una memoria USB.',
    points: [
      'Marque qué se incluye. Las notas del personal se quedan en la clínica si no las marca.',
      'Los documentos salen tal como se sellaron; la página se abre en cualquier navegador.',
      'El nombre de la carpeta dice qué y cuándo, nunca quién: una memoria puede perderse.',
      'Queda registrado quién recibió qué, por qué y cuándo.',
      'Cerrada con contraseña, la entrega es un solo archivo. La contraseña se muestra cuando está completo: comuníquela por teléfono.',
    ],
  },
  clientForm: {
    title: 'Los datos de un cliente',
    lead: 'El nombre y la fecha de nacimiento distinguen a los clientes. Nada más es obligatorio.',
    points: [
      'Escriba el nombre como está en un documento de identidad: se imprime en lo que se firma.',
      'Un cliente menor de la edad de la clínica necesita un representante legal, o no se le puede tratar.',
      'Los cambios cuentan desde ahora. Lo firmado conserva los datos anteriores.',
    ],
  },
  client: {
    title: 'Un cliente',
    lead: 'Quién es, qué viene ahora, el tratamiento hasta hoy y todas sus listas.',
    points: [
      'La tabla muestra qué respuestas de salud han cambiado desde la visita anterior. Una alerta aparece siempre.',
      'Toque una puerta para ver todas las visitas, los documentos, los lotes, las notas o las reacciones.',
      'Una visita en otra tableta se lee con un toque, y se cambia allí.',
      '«Nueva visita» empieza la siguiente sesión.',
    ],
  },
  join: {
    title: 'Dos fichas de una persona',
    lead: 'El mismo cliente anotado dos veces; un titular lo une.',
    points: [
      'Toque lo que es correcto donde las dos difieren. No se escribe nada antes de unirlas.',
      'Las visitas y los documentos de las dos quedan con un cliente. Lo firmado queda como está.',
      'Se puede deshacer cualquier día en la página del cliente.',
    ],
  },
  photos: {
    title: 'Fotos de una visita',
    lead: 'Una imagen por vista, si el cliente está de acuerdo.',
    points: [
      'La línea discontinua muestra la vista. Si hay una imagen anterior, se ve tenue encima: muévase hasta que coincidan.',
      'No se guarda nada antes de que usted lo diga. Una imagen guardada queda y solo se va con el cliente.',
      'La cámara solo está encendida con esta pantalla abierta, y nunca con micrófono.',
    ],
  },
  photosCompare: {
    title: 'Antes y después',
    lead: 'Dos imágenes de una vista, una sobre otra.',
    points: ['Mueva el control, o toque Antes, Mitad o Después.', 'Elija otra vista, u otro día como el de antes.'],
  },
  appointment: {
    title: 'Cambiar una cita',
    lead: 'Un cliente llama: elija el día y la hora nuevos, y escriba por qué.',
    points: [
      'Solo se ofrecen días para los que la preparación todavía cabe.',
      'Se hace y se sella una hoja nueva. Los documentos anteriores quedan como están.',
      'El día y la semana muestran qué citas se cambiaron, a qué día y por qué.',
    ],
  },
  checkIn: {
    title: 'Un seguimiento',
    lead: 'Cómo está un cliente, unos días después de un tratamiento.',
    points: [
      'Llame y elija después cómo está. La nota es para el personal.',
      'Una reacción lleva a su propio formulario.',
      'Un seguimiento toca en su día y después va con retraso. Los días están en su protocolo, en Registro.',
      'Anotado por error: «Anotar de nuevo». Las dos anotaciones quedan.',
    ],
  },
  reaction: {
    title: 'Una reacción',
    lead: 'Lo que cuenta un cliente después de un tratamiento, y el día límite para informar.',
    points: [
      'Marque qué es y dónde. Los lotes de ese día ya están marcados.',
      'El último día cuenta los días de apertura de la clínica. Están en Ajustes, Clínica.',
      'La hoja se sella enseguida. Lo que sepa después se añade a su lado.',
      'Se puede cerrar cuando ya se informó.',
    ],
  },
  visitNew: {
    title: 'Una visita nueva',
    lead: 'Diga qué sesión es y cuándo está prevista la próxima.',
    points: [
      'Las fechas de la hoja de cuidados dependen de si esta sesión es la última.',
      'La próxima sesión es una semana después o más tarde, porque antes el cuero cabelludo solo admite agua.',
    ],
  },
};
