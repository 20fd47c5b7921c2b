// Finds that the switch of a stronger provider keeps Claude Code from
// using Bedrock (order of providers: program text of Claude Code 2.1.330).

import {type Provider, providers} from '../../../claude-code/provider.ts';
import {listText} from '../../../sentence-parts.ts';
import {isBedrockIntended} from '../../bedrock-use.ts';
import {type Check, findingIf} from '../../check.ts';
import {combinedFix, setTo, switchOff} from '../../fixes/fix.ts';
import {assignmentEvidence} from '../../values.ts';

const bedrock = 'CLAUDE_CODE_USE_BEDROCK';

export const otherProvider: Check = {
	id: 'other-provider',
	title: 'No other provider overrides Bedrock',
	needs: 'offline',
	find({provider, ...subject}) {
		const [first] = provider.on;
		// Mantle is Amazon Bedrock, too.
		return findingIf(first !== undefined && !['bedrock', 'mantle'].includes(provider.provider), () => ({
			status: 'fail',
			about: [provider.provider],
			title: `Claude Code uses the provider ${provider.provider}, not Bedrock`,
			because: provider.why,
			evidence: assignmentEvidence({...subject, provider}, ...provider.on, ...needsOf(provider.provider)),
			next: [{say: `Remove ${first}, or set it to "" in the env of your user settings`}],
		}));
	},
	/** Weaker providers have no effect beside Bedrock and stay on, Mantle among them, which may be meant. */
	fix(subject) {
		if (!isBedrockIntended(subject)) return undefined;
		const {on} = subject.provider;
		const stronger = on.includes(bedrock) ? on.slice(0, on.indexOf(bedrock)) : on;
		return combinedFix(`Switch off ${listText(stronger)}, so that Bedrock is used`, [
			switchOff(subject, ...stronger),
			...(on.includes(bedrock) ? [] : [setTo(subject, bedrock, '1')]),
		]);
	},
};

const needsOf = (provider: Provider): readonly string[] =>
	providers.flatMap((row) => (row.id === provider && 'needs' in row ? row.needs : []));
