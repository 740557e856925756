/**
 * The texts of the default protocol in Spanish, formal address, by their places. A sample, in the state of a machine's
 * translation: somebody who knows the language reads them against their source, and an owner approves them, before any client sees
 * one.
 */
export const spanishSample: Readonly<Record<string, string>> = {
  'health/heart/text': '¿Tiene alguna enfermedad del corazón, o la tensión alta o baja?',
  'health/blood-thinners/text': '¿Toma anticoagulantes?',
  'health/blood-thinners/hint': 'También aspirina, si la toma a diario.',
  'health/bleeding/text': '¿Tiene algún trastorno de la coagulación?',
  'health/bleeding/hint': 'Cortes que sangran mucho tiempo o moratones que aparecen con facilidad.',
  'health/diabetes/text': '¿Tiene diabetes?',
  'health/pregnancy/text': '¿Está embarazada o en periodo de lactancia?',
  'health/chemotherapy/text': '¿Ha recibido quimioterapia en los últimos 6 meses?',
  'health/scars/text': '¿Sus cicatrices se vuelven gruesas o abultadas?',
  'health/scars/hint': 'Queloides o cicatrices hipertróficas.',
  'health/scalp-skin/text': '¿Tiene alguna enfermedad de la piel en el cuero cabelludo?',
  'health/scalp-skin/hint': 'Psoriasis, eccema, herpes, acné.',
  'health/retinoids/text': '¿Ha usado isotretinoína o retinoides en los últimos 6 meses?',
  'health/retinoids/hint': 'Comprimidos para el acné o cremas con vitamina A.',
  'health/steroids/text': '¿Usa corticoides?',
  'health/steroids/hint': 'Comprimidos, cremas o inyecciones.',
  'health/allergies/text': '¿Tiene alergia a algo que podamos usar?',
  'health/allergies/hint': 'Pigmentos, látex, metales, adhesivos, anestésicos.',
  'health/hepatitis-hiv/text': '¿Tiene hepatitis o VIH?',
  'health/epilepsy/text': '¿Tiene epilepsia o se desmaya con facilidad?',
  'health/glaucoma/text': '¿Tiene glaucoma?',
  'health/alcohol-drugs/text': '¿Ha tomado alcohol o drogas en las últimas 24 horas?',
  'health/mri/text': '¿Tiene prevista una resonancia magnética?',
  'health/earlier-work/text': '¿Se ha hecho antes una micropigmentación capilar o un trasplante de pelo?',
  'health/botox-fillers/text': '¿Le han puesto bótox o rellenos en el cuero cabelludo?',
  'checks/washed/questions/washed/options/no/finding': 'Cuero cabelludo sin lavar hoy',
  'checks/moisturised/questions/moisturised/options/no/finding': 'Cuero cabelludo sin hidratar',
  'checks/no-products/questions/gel/options/present/finding': 'Hay gel',
  'checks/no-products/questions/hairspray/options/present/finding': 'Hay laca',
  'checks/no-products/questions/powder/options/present/finding': 'Hay polvos',
  'checks/no-products/questions/fibres/options/present/finding': 'Hay fibras capilares',
  'checks/no-razor/questions/razor/options/used/finding': 'Hoy se ha usado maquinilla de afeitar en el cuero cabelludo',
  'checks/cut/questions/when/options/under-two-days/finding': 'Rasurado o cortado hace menos de 48 horas',
  'checks/cut/questions/when/options/today/finding': 'Rasurado o cortado hoy',
  'checks/cut/questions/native-hair/options/hidden/finding': 'El pelo tapa los folículos',
  'checks/no-redness/questions/redness/options/present/finding': 'Enrojecimiento en el cuero cabelludo',
  'checks/no-breakouts/questions/breakouts/options/present/finding': 'Granos en el cuero cabelludo',
  'checks/no-infection/questions/infection/options/present/finding': 'Infección en el cuero cabelludo',
  'checks/no-sunburn/questions/burn/options/present/finding': 'Quemadura solar en el cuero cabelludo',
  'checks/no-sunburn/questions/peeling/options/present/finding': 'Piel que se descama en el cuero cabelludo',
  'checks/no-sunburn/questions/tan/options/uneven/finding': 'Bronceado desigual',
  'checks/house-rules/questions/told/options/no/finding': 'No se explicaron las normas de la clínica',
  'consent/title': 'Consentimiento para la micropigmentación capilar',
  'consent/clauses/what-is-done/title': 'En qué consiste',
  'consent/clauses/what-is-done/paragraphs/0':
    'Una aguja coloca miles de puntos diminutos de pigmento en la capa superior de la piel de su cuero cabelludo, de modo que parecen pelo rasurado.',
  'consent/clauses/what-is-done/paragraphs/1':
    'Normalmente hace falta más de una sesión. En cada sesión hay pausas cada 60 a 90 minutos.',
  'consent/clauses/how-it-heals/title': 'Cómo cicatriza',
  'consent/clauses/how-it-heals/paragraphs/0':
    'Su cuero cabelludo necesita descanso después de cada sesión. La hoja que se lleva a casa indica, día por día, qué debe evitar y qué puede hacer.',
  'consent/clauses/how-it-heals/points/0':
    'Justo después de la sesión los puntos se ven más oscuros y la piel puede estar roja.',
  'consent/clauses/how-it-heals/points/1': 'El color se asienta durante las semanas siguientes.',
  'consent/clauses/how-it-heals/points/2': 'La buena cicatrización depende mucho de los cuidados que siga en casa.',
  'consent/clauses/allergies-health/title': 'Alergias y salud',
  'consent/clauses/allergies-health/paragraphs/0':
    'Hoy nos ha informado sobre su salud. Díganos ahora, por favor, si falta algo o si algo ha cambiado.',
  'consent/clauses/allergies-health/points/0':
    'Algunas personas reaccionan al pigmento, al látex, a los metales, a los adhesivos o a los anestésicos.',
  'consent/clauses/allergies-health/points/1':
    'Algunos medicamentos y enfermedades cambian la forma en que la piel cicatriza o sangra.',
  'consent/clauses/risks/title': 'Riesgos',
  'consent/clauses/risks/paragraphs/0':
    'La aguja abre la piel en miles de puntos diminutos. El enrojecimiento suele desaparecer en unos días.',
  'consent/clauses/risks/points/0':
    'Al principio son habituales el enrojecimiento, la tirantez y las costras pequeñas.',
  'consent/clauses/risks/points/1': 'Es posible una infección. La hoja que se lleva a casa dice en qué debe fijarse.',
  'consent/clauses/risks/points/2': 'Algunas personas reaccionan al pigmento, incluso años después.',
  'consent/clauses/risks/points/3': 'El pigmento se puede aclarar, pero no siempre se puede eliminar.',
  'consent/clauses/results-fade/title': 'El resultado se aclara',
  'consent/clauses/results-fade/paragraphs/0':
    'Que el color se aclare es frecuente y esperable. Unos buenos cuidados conservan el resultado más tiempo, pero nada impide que se aclare.',
  'consent/clauses/results-fade/paragraphs/1':
    'No podemos prometer un aspecto determinado. Más adelante puede hacer falta un retoque.',
  'consent/clauses/photos/title': 'Fotografías (opcional)',
  'consent/clauses/photos/paragraphs/0':
    'Nos gustaría hacer fotografías de su cuero cabelludo antes y después, para su expediente. Si dice que no, recibirá exactamente el mismo tratamiento.',
  'consent/clauses/photos/points/0': 'Las fotografías se quedan en la clínica.',
  'consent/clauses/photos/points/1': 'Puede cambiar de opinión en cualquier momento, también más adelante.',
  'consent/electronicRecord':
    'Este registro se guarda en formato electrónico. Si lo prefiere, puede tenerlo en papel: pídalo antes de firmar. Hoy recibirá una copia impresa y puede pedir otra a la clínica en cualquier momento. Puede retirar su consentimiento en cualquier momento hasta que termine el tratamiento: entonces lo interrumpimos. Puede retirar su autorización para las fotografías en cualquier momento, también más adelante, y renunciar al registro electrónico avisando a la clínica.',
  'consent/intent':
    'Al firmar declaro que he leído todos los puntos, que se han respondido mis preguntas y que esta decisión la tomo yo.',
  'preparation/no-tanning/text': 'No tome el sol para broncearse',
  'preparation/no-tanning/short': 'Sin bronceado',
  'preparation/no-tanning/why':
    'La piel quemada o que se descama no se puede tratar, y un bronceado necesita tiempo para igualar su color.',
  'preparation/moisturise-often/text': 'Hidrate la piel al menos de 3 a 4 veces al día',
  'preparation/moisturise-often/short': 'Hidratar 3–4 ×',
  'preparation/moisturise-often/why':
    'Es lo más importante: sin zonas secas la piel es un mejor lienzo y el trabajo avanza más rápido.',
  'preparation/shave-or-cut/text': 'Rasúrese o córtese el pelo',
  'preparation/shave-or-cut/short': 'Rasurar o cortar',
  'preparation/shave-or-cut/why':
    'Hay menos caída por estrés, vemos todas las zonas que hay que cubrir, se puede tratar la piel seca y un bronceado tiene tiempo de igualarse.',
  'preparation/gentle-wash/text': 'Lávese el cuero cabelludo con un champú suave, no abrasivo',
  'preparation/gentle-wash/short': 'Lavado suave',
  'preparation/moisturise-after-wash/text': 'Hidrate la piel después del lavado',
  'preparation/moisturise-after-wash/short': 'Hidratar',
  'preparation/moisturise-after-wash/why': 'La piel hidratada recibe bien el pigmento.',
  'preparation/no-products/text': 'Sin gel, laca, polvos ni fibras capilares',
  'preparation/no-products/short': 'Sin productos',
  'preparation/no-razor/text': 'Sin maquinilla de afeitar',
  'preparation/no-razor/short': 'Sin maquinilla',
  'preparation/no-razor/why': 'Necesitamos ver todo su pelo natural para integrar los puntos con él.',
  'preparation/house-rules/text':
    'Si quiere, traiga música en un teléfono o reproductor. Sin llamadas de teléfono; hay una pausa cada 60 a 90 minutos',
  'preparation/house-rules/short': 'Música sí, llamadas no',
  'aftercare/no-wash/text': 'Lavarse la cabeza',
  'aftercare/no-wash/short': 'No lavar',
  'aftercare/no-sweat/text': 'Gimnasio, sauna, playa y cualquier otra cosa que le haga sudar',
  'aftercare/no-sweat/short': 'Sin gimnasio, sauna, playa ni sudor intenso',
  'aftercare/no-sun-exfoliating/text': 'Tomar el sol y exfoliar la piel',
  'aftercare/no-sun-exfoliating/short': 'Sin tomar el sol ni exfoliar',
  'aftercare/water-only/text': 'Lávese solo con agua',
  'aftercare/water-only/short': 'Solo agua',
  'aftercare/moisturise/text': 'Empiece a hidratar la piel, todos los días',
  'aftercare/moisturise/short': 'Hidratar',
  'aftercare/gentle-cleanser/text': 'Límpiese con un limpiador facial suave',
  'aftercare/gentle-cleanser/short': 'Limpiador facial',
  'aftercare/all-activities/text': 'De nuevo todas sus actividades habituales',
  'aftercare/all-activities/short': 'Todas las actividades',
  'aftercare/sun-protection/text': 'Proteja el cuero cabelludo siempre que esté al sol',
  'aftercare/sun-protection/short': 'Protección solar',
  'aftercare/no-tanning-beds/text': 'Nada de camas de bronceado',
  'aftercare/no-tanning-beds/short': 'Sin camas de bronceado',
  'aftercare/little-alcohol/text': 'Nada de cosméticos ni productos para el pelo con mucho alcohol',
  'aftercare/little-alcohol/short': 'Sin productos con mucho alcohol',
  'aftercare/daily-care/text': 'Limpiador exfoliante e hidratante, a diario',
  'aftercare/daily-care/short': 'Limpiador exfoliante, hidratante',
  'sheet/fading':
    'Que el color se aclare algo es frecuente y esperable; unos buenos cuidados hacen que el resultado dure más.',
  'sheet/simple': 'Hágalo sencillo. ¿Preguntas? Póngase en contacto con nosotros.',
  'sheet/infectionSigns':
    'enrojecimiento que se extiende, más hinchazón, pus o costras amarillas, calor, o dolor que empeora',
  'sheet/infectionAct':
    'Con fiebre, rayas rojas o la cara hinchada, acuda a un médico el mismo día. Emergencias: 112 o su número local.',
  'sheet/acknowledgement': 'He repasado esta hoja con sus fechas y sé cuándo debo llamar a un médico.',
  disclaimer:
    'Una firma electrónica simple, reforzada por las evidencias que se guardan con ella. Ni este registro ni la aplicación son asesoramiento jurídico o médico.',
};
