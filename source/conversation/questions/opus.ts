// --opus: the inference profile of the opus tier.
import {tierQuestion} from '../question-kinds/tier-question.ts';

export const opus = tierQuestion('opus');
