import type { clinicHelp as english } from '../../../en/help/clinic.ts';
import type { HelpPages } from '../../../help-page.ts';

/** Settings and custody of the record. */
export const clinicHelp: HelpPages<typeof english> = {
  settings: {
    title: 'Ajustes',
    lead: 'La clínica, su personal, esta tableta, los documentos y la impresión, el registro y sus copias.',
    points: ['Solo un titular los cambia. Todos pueden leerlos.', 'Lo firmado antes de un cambio queda como estaba.'],
  },
  clinicForm: {
    title: 'Los datos de la clínica',
    lead: 'Se imprimen en cada hoja desde ahora. Los documentos firmados conservan los anteriores.',
    points: ['Una zona horaria nueva vale para los pasos nuevos. Espere a que no haya ningún procedimiento en curso.'],
  },
  practice: {
    title: 'Nuestro protocolo',
    lead: 'Todo lo que esta clínica pregunta, comprueba, explica y dice a sus clientes, parte por parte.',
    points: [
      'Léalo entero antes de que firme el primer cliente.',
      'Una visita conserva los textos con los que se abrió.',
    ],
  },
  tryIt: {
    title: 'Probar',
    lead: 'Una visita entera con un cliente que no existe: sus textos, comprobaciones, fechas y documentos, antes de tratar a nadie con ellos.',
    points: [
      'Cada pantalla y documento dice que es una práctica. Nada queda en el registro, y un corte de luz la termina.',
      'Entregue la tableta como siempre: el cumpleaños que hay que escribir está en la pantalla, y su PIN recupera la tableta.',
      '«Pasos» va a cualquier paso de una vez y responde lo que queda en medio. La respuesta de un cliente se puede probar de otra manera donde se muestra.',
      '«Cambiar de día» sigue más adelante, para ver llegar una pausa o empezar la próxima sesión. El tiempo nunca retrocede.',
      'Termine la práctica en cualquier momento. Un procedimiento real va primero: su reloj está en cada pantalla, y al tocarlo termina la práctica.',
    ],
  },
  practiceText: {
    title: 'Una parte de los textos',
    lead: 'Como la reciben los clientes y el personal, con lo que significa cada respuesta.',
    points: ['El botón de abajo pasa a la parte siguiente.'],
  },
  practiceEdit: {
    title: 'El editor',
    lead: 'Los elementos de una parte, el que está abierto y cómo lo verán los clientes.',
    points: [
      'Todo se guarda sobre la marcha. «Deshacer» anula un paso cada vez, sin límite.',
      'Arrastre un elemento por su asa, o use las flechas junto a su nombre.',
      'Nada cambia para los clientes hasta que se apruebe el borrador.',
    ],
  },
  practiceProblems: {
    title: 'Problemas',
    lead: 'Lo que impide este borrador y lo que conviene mirar. Las fechas son un ejemplo: un tratamiento hoy.',
    points: [
      'Un botón con un arreglo hace una cosa que funciona con seguridad. Se puede deshacer.',
      '«Ir ahí» abre el elemento. «Atrás» vuelve a esta lista.',
    ],
  },
  practiceVersions: {
    title: 'Versiones',
    lead: 'Cada versión que se aprobó alguna vez, con quién y cuándo. Todas se pueden seguir leyendo.',
    points: [
      'Elija una para ver en qué se diferencia de la versión en uso.',
      'Al volver se crea una versión nueva, igual que la antigua.',
    ],
  },
  practiceSave: {
    title: 'Guardar en un archivo',
    lead: 'En una memoria USB o en la carpeta de la tableta.',
    points: ['Un protocolo lleva el sello de esta clínica.', 'No contiene ningún cliente ni ninguna visita.'],
  },
  practiceOpen: {
    title: 'Abrir un archivo',
    lead: 'Un protocolo de otra tableta o de otra clínica se convierte en su borrador.',
    points: ['Nada se usa antes de que usted lo apruebe.', 'Lo que no se pudo tomar se enumera.'],
  },
  practiceCopy: {
    title: 'Otro tratamiento',
    lead: 'Empieza con todo lo del que se copia.',
    points: ['Cada tratamiento tiene sus propias versiones.', 'Una visita nueva elige uno cuando hay varios.'],
  },
  practiceBoth: {
    title: 'Los dos borradores',
    lead: 'Lo que cambió cada titular respecto a la versión en uso.',
    points: [
      'Elija en cada regla qué texto queda en su borrador. Es un paso, que se puede deshacer.',
      'Cada titular cambia solo su propio borrador.',
      'El primero que aprueba es el que se usa primero.',
    ],
  },
  practiceLanguages: {
    title: 'Idiomas',
    lead: 'En qué idiomas pueden leer los clientes sus textos, y en qué punto está cada uno.',
    points: [
      'Un texto pasa de programa o borrador a revisado y a aprobado. Solo se entregan textos aprobados.',
      'Si cambia una frase suya, sus traducciones quedan anticuadas al momento: esa parte espera hasta que se completen.',
      'Un traductor trabaja en el archivo CSV; lo que vuelve es un borrador.',
    ],
  },
  practiceLanguageAdd: {
    title: 'Añadir un idioma',
    lead: 'Los idiomas en los que la propia aplicación habla a los clientes.',
    points: [
      'Lo que trae es una muestra de un programa.',
      'Los clientes no ven nada de ello antes de que usted lo apruebe.',
    ],
  },
  practiceLanguageReader: {
    title: 'Quién lee un idioma',
    lead: 'Alguien que conoce el idioma lee cada texto junto al suyo.',
    points: ['Su nombre consta en el registro de cada cliente que lo lee.', 'Nómbrese a usted solo si lo lee.'],
  },
  practiceLanguageTake: {
    title: 'El archivo de un traductor',
    lead: 'La tabla que guardó para un traductor, con sus textos dentro.',
    points: [
      'Cada texto que dice otra cosa pasa a ser un borrador.',
      'Las filas que no se pudieron tomar se enumeran.',
    ],
  },
  practiceTranslate: {
    title: 'Texto por texto',
    lead: 'Su frase al principio, su traducción al lado y la página del cliente debajo.',
    points: [
      'Todo se guarda sobre la marcha. Un texto vaciado vuelve a ser la muestra, o lo aprobado.',
      '«Marcar como revisado» dice que lo leyó la persona nombrada, y abre el siguiente.',
      'De un texto anticuado se ven las dos frases: aquella de la que se hizo y la suya de ahora.',
    ],
  },
  practiceLanguageApprove: {
    title: 'Aprobar un idioma',
    lead: 'Su PIN significa que confía en quien lo leyó. Pasa a ser la versión siguiente, y nadie consiente de nuevo.',
    points: ['Solo se aprueban textos revisados.', 'Lo que falta impide entregar su parte.'],
  },
  practiceApprove: {
    title: 'Aprobar los textos',
    lead: 'Su PIN significa que los ha leído. La versión lleva el nombre de usted y la hora.',
    points: [
      'Cada cambio está junto a lo que había antes. Una frase cambiada significa otra cosa, salvo que usted diga lo contrario.',
      'Desde entonces las visitas nuevas usan esta versión, y el aviso desaparece.',
      'Los documentos nombran la versión que firmó un cliente.',
    ],
  },
  addStaff: {
    title: 'Añadir a alguien',
    lead: 'Cada persona tiene un nombre y un PIN propios, porque los registros dicen quién hizo qué.',
    points: [
      'Elijan juntos un primer PIN. Después se puede cambiar en Ajustes.',
      'Los titulares pueden cambiar los ajustes y ocuparse de las copias.',
    ],
  },
  member: {
    title: 'Alguien del personal',
    lead: 'Cambie un nombre o una función, dé un PIN nuevo, o quite el acceso.',
    points: [
      'Lo que firmó sigue siendo suyo.',
      'El último titular sigue siéndolo, para que siempre alguien pueda cambiar los ajustes.',
    ],
  },
  changePin: {
    title: 'Su PIN',
    lead: 'Escriba el PIN actual, y después el nuevo dos veces.',
    points: [
      'Seis cifras o más. Ninguna fecha ni serie de cifras.',
      'No debe saberlo nadie más: vale como su firma de testigo.',
    ],
  },
  changePassphrase: {
    title: 'La frase de contraseña',
    lead: 'Abre el registro cada vez que se inicia la aplicación.',
    points: ['Unas palabras que usted recuerde y nadie adivine.', 'La anterior deja de funcionar al momento.'],
  },
  newRecoveryKey: {
    title: 'Una nueva clave de recuperación',
    lead: 'Cree una cuando el papel se ha perdido o alguien lo ha visto.',
    points: [
      'La clave anterior deja de funcionar cuando se ha escrito la nueva.',
      'Las copias anteriores se siguen abriendo con la clave de su día.',
    ],
  },
  printer: {
    title: 'La impresora',
    lead: 'Elija la impresora e imprima una página de prueba.',
    points: [
      'Mida la línea de la página de prueba: dice si el tamaño es correcto.',
      'El tamaño del papel está en los datos de la clínica.',
    ],
  },
  logo: {
    title: 'El logotipo',
    lead: 'Se imprime en la parte de arriba de cada hoja.',
    points: [
      'Elija una imagen de una memoria USB o de esta tableta.',
      'La vista previa la muestra en el tamaño del papel.',
    ],
  },
  sealKey: {
    title: 'El sello',
    lead: 'Cada documento se sella con una clave de esta tableta, para que cualquiera pueda comprobar que no se ha alterado.',
    points: [
      'Renueve el sello antes de que termine su fecha, o cuando cambie el nombre de la clínica.',
      'Los documentos sellados antes siguen siendo válidos.',
    ],
  },
  checkPaper: {
    title: 'Comprobar un documento',
    lead: 'Dice si un documento guardado está sin cambios y quién lo selló.',
    points: ['Elija el archivo PDF. Nada sale de la tableta.'],
  },
  bringIn: {
    title: 'Incorporar clientes',
    lead: 'Incorpora una lista de clientes de otro programa y muestra antes lo que traería.',
    points: [
      'No se escribe nada hasta que toque el último botón. Entonces entran todas las filas o ninguna.',
      'Se muestran dos filas o personas con la misma fecha de nacimiento: usted decide si son la misma.',
      'Se puede retirar una lista entera mientras nadie de ella tenga una visita.',
    ],
  },
  backups: {
    title: 'Copias de seguridad',
    lead: 'Una copia cifrada de todo el registro en una memoria USB o en una carpeta.',
    points: [
      'Elija un lugar una vez. Después, una copia es un solo toque.',
      'Guarde una copia fuera de la clínica.',
      'Pruebe una copia de vez en cuando: la prueba la abre y no cambia nada.',
    ],
  },
  inspection: {
    title: 'Una inspección',
    lead: 'Lee las visitas de ciertos días. No se puede cambiar nada.',
    points: [
      'Toque una visita para ver quién trató, con qué lotes, y su sello.',
      'Cada página y cada visita que abre queda registrada.',
      '«Terminar ahora» bloquea la tableta.',
    ],
  },
  chairs: {
    title: 'Puestos',
    lead: 'Varias tabletas de una clínica comparten una lista de clientes por medio de un centro de datos. Cada una trabaja sola mientras haga falta.',
    points: [
      'La primera tableta se conecta con el código que mostró el centro de datos. Anote la clave de la clínica.',
      'Otra tableta se une con un código que muestra una ya conectada. Compare las cuatro cifras en las dos.',
      'Dos datos distintos quedan aquí hasta que alguien decide. Nada se pierde por ello.',
    ],
  },
  openInspection: {
    title: 'Abrir a una inspección',
    lead: 'Una inspección lee una parte del registro en esta tableta.',
    points: [
      'Elija los días y la hora a la que termina.',
      'Las respuestas de salud quedan ocultas si no las abre. Las fotos y las firmas, siempre.',
      'Después, esta página dice qué se abrió.',
    ],
  },
  drill: {
    title: 'Probar una copia',
    lead: 'Abre una copia como después de una pérdida, y la compara con lo que debe contener.',
    points: ['Necesita la clave de recuperación de su papel.', 'El registro de hoy no se toca.'],
  },
};
