// The hosts to which no call is made yet, because only the settings of the project in this folder name them.
import {type ProjectHost, projectHosts} from '../claude-code/project-hosts.ts';
import type {QuestionContext} from './question.ts';
import {valuesNow} from './values-now.ts';

/** Empty where the person trusts the project. Decided by the files as they are: which one is written may be asked later. */
export function heldHosts({initial}: Pick<QuestionContext, 'initial'>): ProjectHost[] {
	return initial.options.trustProject ? [] : projectHosts(valuesNow(initial));
}
