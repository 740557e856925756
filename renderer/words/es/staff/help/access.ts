import type { accessHelp as english } from '../../../en/help/access.ts';
import type { HelpPages } from '../../../help-page.ts';

/** Before the tablet is open. */
export const accessHelp: HelpPages<typeof english> = {
  setupClinic: {
    title: 'Preparación: su clínica',
    lead: 'Nombre la clínica como la conocen los clientes. Se imprime en cada hoja.',
    points: [
      'Dé al menos un número de teléfono: las hojas de cuidados dicen a quién llamar.',
      '¿Viene de otra tableta? Toque «Restaurar una copia».',
      'Todo lo de aquí se puede cambiar después en Ajustes.',
    ],
  },
  setupTime: {
    title: 'Preparación: hora y papel',
    lead: 'Cada fecha de una hoja sale del reloj de esta tableta y de la zona horaria de la clínica.',
    points: [
      'Mire la fecha y la hora, y confírmelas. Si están mal, ponga el reloj en los ajustes de la propia tableta.',
      'Para cambiar la zona horaria, tóquela y escriba una ciudad grande cercana.',
      'Elija el papel que hay en su impresora.',
    ],
  },
  setupTexts: {
    title: 'Preparación: los textos clínicos',
    lead: 'Las comprobaciones, las preguntas de salud, el consentimiento y los cuidados vienen como muestras.',
    points: [
      'Léalos antes de que firme el primer cliente.',
      'No son asesoramiento legal ni médico. Su clínica decide qué es lo correcto para sus clientes.',
    ],
  },
  setupOwner: {
    title: 'Preparación: usted, titular de la clínica',
    lead: 'El titular añade al personal, cambia los datos de la clínica y se ocupa de las copias de seguridad.',
    points: [
      'Elija un PIN que nadie adivine: ninguna fecha, ninguna serie de cifras, nada de un teléfono.',
      'Si se pide una frase de contraseña, use unas palabras que recuerde. Abre el registro al iniciar la aplicación.',
      'La pantalla siguiente muestra su clave de recuperación. Tenga a mano papel y bolígrafo.',
    ],
  },
  setupKey: {
    title: 'Preparación: la clave de recuperación',
    lead: 'La clave de recuperación abre sus registros cuando se ha perdido todo lo demás.',
    points: [
      'Escríbala en papel. Cuando la haya escrito de nuevo aquí, no estará en ningún otro sitio.',
      'Guarde el papel lejos de la tableta. No le haga fotos.',
      'Quien tenga la clave y la tableta puede leer los registros.',
    ],
  },
  setupKeyBack: {
    title: 'Preparación: comprobar la clave',
    lead: 'Lea la clave de su papel y escríbala, para saber que el papel es correcto.',
    points: [
      'Dan igual los espacios, los guiones y las minúsculas.',
      '¿No se acepta? Busque letras parecidas, o muestre la clave otra vez.',
    ],
  },
  setupInterrupted: {
    title: 'Preparación: no se comprobó la clave',
    lead: 'La tableta se apagó antes de terminar la preparación. No se ha perdido nada.',
    points: ['Si anotó la clave, escríbala.', 'Si no, cree una nueva con el PIN del titular.'],
  },
  setupReady: {
    title: 'Preparación: listo',
    lead: 'La tableta puede recibir a su primer cliente.',
    points: [
      'Vaya a la pantalla de bloqueo y desbloquee con su PIN.',
      'En Ajustes: añada al personal, elija la impresora y prepare una copia de seguridad.',
    ],
  },
  open: {
    title: 'Abrir el registro',
    lead: 'El registro está cifrado. La frase de contraseña lo abre cada vez que se inicia la aplicación.',
    points: [
      'Escriba la frase que se eligió al preparar la tableta.',
      '¿La olvidó? Use la clave de recuperación de su papel.',
    ],
  },
  recovery: {
    title: 'Abrir con la clave de recuperación',
    lead: 'Úsela cuando la clave de la tableta o la frase de contraseña ya no abren el registro.',
    points: [
      'Escriba la clave de su papel. Dan igual los espacios, los guiones y las minúsculas.',
      'No se pierde ni se cambia nada mientras lo intenta.',
    ],
  },
  erasing: {
    title: 'Eliminar para siempre',
    lead: 'Se ha eliminado a un cliente. Ahora se escribe de nuevo el archivo del registro, para que no quede ningún resto suyo.',
    points: [
      'Con un registro largo tarda hasta un minuto. Después la tableta está donde estaba.',
      '¿Se apaga la tableta entretanto? No se pierde nada. Se hace cuando la tableta vuelva a estar encendida y bloqueada.',
    ],
  },
  updating: {
    title: 'Preparando el registro',
    lead: 'Después de una actualización, las listas del registro se hacen de nuevo una sola vez.',
    points: [
      'Con un registro largo tarda hasta un minuto. Nada de lo registrado cambia.',
      '¿Se apaga la tableta mientras tanto? No se pierde nada. Empieza de nuevo al arrancar.',
    ],
  },
  damaged: {
    title: 'Un registro dañado',
    lead: 'El archivo del registro no se puede leer entero. Aquí no se borra nada.',
    points: [
      'Si tiene una copia de seguridad, restáurela en esta tableta.',
      'Guarde antes lo que aún se pueda leer, para poder comparar.',
    ],
  },
  saveReadable: {
    title: 'Guardar lo que se pueda leer',
    lead: 'Guarda lo que aún se puede leer, como páginas que abre cualquier navegador.',
    points: [
      'Elija una memoria USB o una carpeta con sitio suficiente.',
      'Las páginas guardadas no están cifradas. Guárdelas como guarda el registro.',
    ],
  },
  restore: {
    title: 'Restaurar una copia',
    lead: 'Pone en esta tableta el registro de la clínica que hay en una copia.',
    points: [
      'Elija el archivo de la copia.',
      'Escriba la clave de recuperación que le correspondía.',
      'Después desbloquee con un PIN como siempre.',
    ],
  },
  lock: {
    title: 'La pantalla de bloqueo',
    lead: 'Elija su nombre y escriba su PIN.',
    points: [
      'Después de varios intentos fallidos la tableta espera antes del siguiente. No se pierde nada.',
      'Un procedimiento en curso sigue a la vista. Empezar y terminar su pausa no necesita PIN.',
      'Un titular que olvidó el PIN pone uno nuevo con la clave de recuperación. Los demás lo piden a un titular.',
    ],
  },
  forgotPin: {
    title: 'Un PIN nuevo para un titular',
    lead: 'Con la clave de recuperación de su papel, un titular pone un PIN nuevo.',
    points: [
      'Queda registrado, y se avisa a los demás titulares.',
      'A quien no es titular le da un PIN nuevo un titular.',
    ],
  },
};
