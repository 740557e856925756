import { counting } from '../faults/counting.ts';
import type { Portuguese } from './portuguese.ts';

const count = counting('pt-PT');

export const faults: Portuguese['faults'] = {
  'identity-mismatch': () => 'Não coincide com os nossos dados. Tente outra vez ou devolva o tablet.',
  'identity-refused': () => 'A resposta não estava certa em três tentativas. Devolva o tablet, por favor.',
  'not-identified': () => 'Confirme primeiro que é a própria pessoa, por favor.',
  'language-not-offered': () => 'De momento não se pode ler nada nessa língua. Escolha outra ou pergunte à equipa.',
  'details-needed': () => 'Escreva algumas palavras sobre o seu «sim», por favor.',
  'answer-other-kind': () => 'Essa resposta não corresponde a esta pergunta. Escolha uma das que estão no ecrã.',
  'answers-missing': () => 'Algumas perguntas ainda não têm resposta. Responda, por favor.',
  'no-last-answer': () => 'A sua última resposta não pode ser usada para esta pergunta. Responda outra vez, por favor.',
  'clause-unread': () => 'Abra e leia primeiro este ponto.',
  'clauses-open': () => 'Antes de assinar é preciso ler e decidir todos os pontos.',
  'initials-needed': () => 'Escreva primeiro as suas iniciais na caixa.',
  'not-initials': () =>
    'As iniciais são mais do que um ponto e têm no máximo dez letras. Escreva-as outra vez, por favor.',
  'not-a-signature': () => 'Assine com a sua assinatura completa, dentro da caixa, ou escreva o seu nome.',
  'name-mismatch': () => 'Escreva o nome completo tal como está no ecrã.',
  'parts-unread': () => 'Leia primeiro todas as partes da folha, por favor.',
  'not-printable': ({ letter }) => `Não conseguimos imprimir «${letter}». Escreva com outras letras, por favor.`,
};

export const fields: Portuguese['fields'] = {
  empty: () => 'Escreva algo aqui.',
  'one-line': () => 'Escreva numa só linha.',
  'too-long': (most) => `No máximo ${count(most)} letras.`,
  'range-falls': () => 'O segundo número de um intervalo é o maior.',
  'hours-with-time': () => 'Com horas não se usa a hora do dia: tire-a ou conte em dias.',
  'control-character': () => 'Contém um carácter de controlo. Escreva outra vez à mão.',
  'hidden-direction': () => 'Contém uma marca escondida que muda a direção da escrita. Escreva outra vez à mão.',
  'hidden-letter': () => 'Contém uma letra invisível. Escreva outra vez à mão.',
  'mixed-letters': () => 'Uma palavra tem letras parecidas de dois alfabetos. Escreva-a outra vez com um só teclado.',
  emoji: () => 'Escreva com letras, sem emojis.',
  'name-letters': () => 'Um nome contém letras.',
  'phone-digits': () => 'Um número de telefone contém algarismos, por exemplo +351 210 000 000.',
  'phone-words': () => 'Escreva primeiro o número e depois as palavras entre parênteses: 210 000 000 (trabalho).',
  'phone-length': () => 'Um número de telefone tem de 3 a 20 algarismos. Verifique o número.',
  'email-form': () => 'Um endereço de e-mail é como nome@example.org.',
  'date-incomplete': () => 'Escreva o dia, o mês e o ano.',
  'month-range': () => 'Os meses vão de 1 a 12.',
  'year-unclear': (guess) =>
    guess > 0 ? `Queria dizer ${guess}? Escreva o ano com quatro algarismos.` : 'Escreva o ano com quatro algarismos.',
  'birth-in-future': () => 'Esse dia ainda não chegou. Verifique a data de nascimento.',
  'birth-too-long-ago': (most) => `Isso foi há mais de ${most} anos. Verifique o ano.`,
  'session-past-course': () => 'O número da sessão é maior do que o número de sessões previstas.',
  'after-final': () => 'Depois da última sessão não há outra. Deixe as duas datas vazias.',
  'final-before-next': () => 'A última sessão não pode ser antes da próxima. Escolha primeiro a próxima.',
  'age-range': (most) => `Escreva a idade em anos inteiros, de 0 a ${most}.`,
};
