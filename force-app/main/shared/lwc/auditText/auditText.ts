export { dateTimeText } from './dateTimeText';
export { listText } from './listText';
export { countPhrase, phrase } from './phrase';
export { scoreText } from './scoreText';
