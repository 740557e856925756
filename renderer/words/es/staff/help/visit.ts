import type { visitHelp as english } from '../../../en/help/visit.ts';
import type { HelpPages } from '../../../help-page.ts';

/** A visit, step by step. */
export const visitHelp: HelpPages<typeof english> = {
  tooYoung: {
    title: 'Demasiado joven',
    lead: 'El cliente no llega a la edad mínima de la clínica, así que hoy no hay tratamiento.',
    points: [
      'Si la fecha de nacimiento no es correcta, corríjala en los datos del cliente.',
      'Si lo es, cierre la visita.',
    ],
  },
  scalpMap: {
    title: 'El mapa del cuero cabelludo',
    lead: 'Qué lote fue adónde.',
    points: [
      'Elija un lote y toque las zonas en la cabeza o por su nombre.',
      'Casi todas las zonas se ven en dos vistas: marcada en una, marcada en las dos.',
      'Derecha e izquierda son las del cliente.',
      'Se puede cambiar hasta sellar la visita. El registro y la hoja del cliente nombran las zonas.',
    ],
  },
  course: {
    title: 'Sesiones y próxima fecha',
    lead: 'Cambie qué sesión es esta, cuántas están previstas y cuándo es la próxima.',
    points: ['De ello depende la hoja que el cliente se lleva.', 'Se puede cambiar hasta que la visita esté sellada.'],
  },
  handOver: {
    title: 'Entregar la tableta',
    lead: 'El cliente toma la tableta para su parte. Solo se llega a esta visita.',
    points: [
      'Compruebe antes que en el sillón está el cliente correcto.',
      'El cliente confirma quién es, y después lee, responde o firma.',
      'Un PIN del personal recupera la tableta en cualquier momento. Todo lo anterior está guardado.',
      'Un idioma que no está listo no se entrega. Elija otro, o nombre a quien lee o interpreta: también firma.',
    ],
  },
  dayOver: {
    title: 'El día ha terminado',
    lead: 'Esta visita se empezó otro día y todavía no se hizo nada.',
    points: [
      'Las comprobaciones son para el día del tratamiento: abra una visita nueva para hoy.',
      'Cierre esta con un motivo.',
    ],
  },
  alert: {
    title: 'Una alerta por decidir',
    lead: 'El cliente respondió «sí» a una pregunta de salud. Usted decide, por escrito.',
    points: [
      'Hable antes con el cliente.',
      'Elija seguir o cambiar de fecha, y escriba por qué. Se imprime en el registro de la visita.',
    ],
  },
  tooSoon: {
    title: 'Demasiado pronto después de la última sesión',
    lead: 'El último tratamiento fue hace menos de una semana.',
    points: ['Cambie de fecha, o decida por escrito seguir.', 'Su motivo se imprime en el registro de la visita.'],
  },
  checks: {
    title: 'Comprobaciones del día',
    lead: 'Mire el cuero cabelludo y responda a cada comprobación según lo que vea.',
    points: [
      'Algunos hallazgos se pueden corregir en el sillón: siga los pasos y compruebe de nuevo. Se registran las dos respuestas.',
      'Otros los decide usted, con un motivo por escrito.',
      'Enrojecimiento, granos, infección, quemadura solar, descamación o cuchilla hoy significan una nueva fecha. Nadie puede pasarlo por alto.',
      'Un toque por error se puede anular antes de seguir.',
    ],
  },
  decideCheck: {
    title: 'Decidir una comprobación',
    lead: 'Seguir o cambiar de fecha, y escribir por qué.',
    points: ['El motivo se imprime en el registro de la visita con el nombre de usted y la hora.'],
  },
  reschedule: {
    title: 'Elegir una nueva fecha',
    lead: 'La visita no puede seguir hoy. Acuerde una nueva fecha con el cliente.',
    points: [
      'Marque los motivos. Los días demasiado cercanos lo dicen.',
      'Cuando esté guardada, se puede imprimir la hoja de preparación con todas sus fechas.',
      'Una de las notas la lee el cliente. La otra es para el personal.',
    ],
  },
  timeOut: {
    title: 'Verificación final',
    lead: 'Una última mirada antes de la primera aguja.',
    points: [
      'El cliente correcto, las comprobaciones en orden, las alertas decididas, el consentimiento vigente.',
      'Toque una línea para ver más de ella.',
    ],
  },
  witness: {
    title: 'Firmar como testigo',
    lead: 'Confirme que vio firmar al cliente, y cómo sabe quién es.',
    points: [
      'Su firma queda junto a la del cliente en el registro.',
      'Si algo no está bien, no firme: vuelva con el cliente.',
    ],
  },
  procedureStart: {
    title: 'Empezar el procedimiento',
    lead: 'Toque el botón de inicio al empezar con la primera aguja. Las pausas se planifican desde entonces.',
    points: ['Registre los lotes de pigmento y agujas ahora o durante el trabajo.', 'Ponga la duración que espera.'],
  },
  procedure: {
    title: 'El procedimiento',
    lead: 'Noventa puntos, uno por minuto, y el margen de la próxima pausa.',
    points: [
      'Desde los 60 minutos se puede hacer una pausa, a los 75 la tableta pregunta, a los 90 la pausa está atrasada.',
      'Toque cuando empieza una pausa y cuando termina. Una pausa omitida necesita un motivo.',
      'Una pausa olvidada o con la hora equivocada se puede corregir, y quedan registradas las dos horas.',
      '«Terminar» pone el día 0 de los cuidados.',
    ],
  },
  aftercare: {
    title: 'Cuidados',
    lead: 'Entregue la tableta: el cliente repasa las fechas y firma.',
    points: [
      'Compruebe antes la próxima cita: de ella dependen fechas de la hoja.',
      'Después usted firma como testigo.',
    ],
  },
  seal: {
    title: 'Sellar la visita',
    lead: 'Después del sello nadie puede cambiar esta visita, tampoco usted.',
    points: [
      'Repase lo que se enumera. Corrija ahora lo que no esté bien.',
      'Una corrección posterior es un documento propio.',
    ],
  },
  done: {
    title: 'Documentos de la visita',
    lead: 'Vea los documentos, imprímalos, guárdelos y diga cómo recibió el cliente una copia.',
    points: [
      'La visita queda en la lista del día hasta que se entregue la copia.',
      'Si la impresora no responde, guarde los documentos en una memoria USB.',
      '¿Encontró un error? Añada una corrección: se sella junto a la visita.',
    ],
  },
  putRight: {
    title: 'Corregir algo',
    lead: 'Lo que se registró mal se puede anular hasta que la visita esté sellada.',
    points: [
      'Elija la entrada, diga por qué e introduzca la correcta.',
      'La entrada incorrecta queda registrada, tachada y con el nombre de usted.',
    ],
  },
  events: {
    title: 'Todo lo que se registró',
    lead: 'Cada paso de la visita en orden, con su hora y quién lo hizo.',
    points: ['Aquí no se puede cambiar nada.', 'Las entradas anuladas están tachadas.'],
  },
};
