export { dateTimeText } from './dateTimeText';
export { evidenceText } from './evidenceText';
export { listText } from './listText';
export { countPhrase, phrase } from './phrase';
export { scoreText } from './scoreText';
export { storedLength } from './storedLength';
