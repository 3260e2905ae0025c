export { dateTimeText } from './dateTimeText';
export { evidenceText } from './evidenceText';
export { listText } from './listText';
export { moneyText } from './moneyText';
export { numberText } from './numberText';
export { countPhrase, phrase } from './phrase';
export { scoreText } from './scoreText';
export { storedLength } from './storedLength';
