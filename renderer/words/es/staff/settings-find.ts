import type { SpanishAreas } from './spanish-areas.ts';

export const settingsFind: SpanishAreas['settingsFind'] = {
  details: {
    name: 'Nombre, dirección y teléfono',
    also: 'clínica contacto teléfono fuera de horario urgencias zona horaria reloj cita duración calendario carta A4 papel',
  },
  unknownBirth: { name: 'Clientes con fecha de nacimiento desconocida', also: 'edad cumpleaños menor' },
  workingDays: { name: 'Días laborables', also: 'abierto cerrado festivo informar reacción plazo fin de semana' },
  questions: { name: 'Preguntas de salud por página', also: 'cuestionario una seis cliente respuestas' },
  staffLanguage: {
    name: 'Idioma del personal',
    also: 'English Spanish French German español inglés francés alemán deutsch français traducir pantallas lengua',
  },
  staff: {
    name: 'Quién trabaja aquí',
    also: 'personal equipo compañero titular profesional función nombre añadir PIN baja acceso quitar',
  },
  myPin: { name: 'Cambiar mi PIN', also: 'contraseña código propio olvidado' },
  idleLock: { name: 'Se bloquea sola después de', also: 'inactividad minutos pantalla bloqueo espera' },
  lockNames: { name: 'Qué muestra la pantalla de bloqueo junto al reloj', also: 'privacidad cliente nombre iniciales' },
  theme: { name: 'Claro u oscuro', also: 'tema noche color pantalla brillo' },
  textSize: { name: 'Tamaño del texto del personal', also: 'grande letras fuente ampliar pantalla' },
  volume: { name: 'Volumen de los avisos de pausa', also: 'sonido probar ruido alarma altavoz' },
  quiet: { name: 'Hoy sin sonido', also: 'silencio silenciar mudo ruido alarma' },
  about: { name: 'Esta tableta', also: 'dispositivo versión protocolo aplicación acerca' },
  printer: { name: 'Impresora y copias', also: 'imprimir papel página de prueba problema' },
  logo: { name: 'Logotipo en los documentos', also: 'imagen membrete logo' },
  texts: {
    name: 'Textos que los clientes leen y firman',
    also: 'protocolo consentimiento cuidados preparación preguntas de salud comprobaciones reglas redacción predeterminado versión leer idioma traducción traductor',
  },
  backups: { name: 'Copias y registro', also: 'copia de seguridad memoria USB restaurar prueba comprobar daño' },
  bringIn: { name: 'Incorporar clientes', also: 'importar lista CSV archivo otro programa cambiar' },
  retention: { name: 'Cuánto se conservan los clientes', also: 'borrar eliminar años conservación guardar' },
  passphrase: { name: 'Cambiar la frase de contraseña', also: 'contraseña abrir inicio clave cifrado' },
  recoveryKey: { name: 'Nueva clave de recuperación', also: 'perdida papel clave emergencia olvidada' },
  chairs: { name: 'Puestos', also: 'tabletas varias centro conectar unirse sincronizar código añadir otra' },
  seal: { name: 'El sello de la clínica', also: 'certificado huella firma renovar sellar' },
  inspection: { name: 'Inspección', also: 'inspector autoridad control lectura ley visitas lotes' },
  check: { name: 'Comprobar un documento', also: 'verificar PDF hoja auténtico cambiado papel' },
};
