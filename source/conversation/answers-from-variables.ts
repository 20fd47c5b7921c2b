// Turns variables, and the keys beside them in a settings file, back into answers, which a re-run offers as suggestions: the inverse of claude-code/decision.ts `variablesFor`.

import {aliasOf} from '../claude-code/called-target.ts';
import {ownExportCommand} from '../claude-code/credential-commands.ts';
import {limitVariable, readOutputLimit} from '../claude-code/output-limit.ts';
import {cachingVariable, isTruthy, pinnableTiers, tiers, tierVariable} from '../claude-code/variables.ts';
import type {Answers} from './answers.ts';

const withoutOneM = (value: string) => value.replace(/\[1m\]$/i, '');

/** Questions that no variable answers are left out; without AWS_PROFILE and a command of ours that includes the sign-in. */
export function answersFrom(variables: Readonly<Record<string, string>>): Partial<Answers> {
	const pin = (name: string) => {
		const value = variables[name]?.trim();
		return value ? withoutOneM(value) : undefined;
	};
	const pins = Object.fromEntries(pinnableTiers.map((tier) => [tier, pin(tierVariable(tier))]));
	/** A variable may name a tier in the place of a profile, as Claude Code reads it. */
	const meant = (name: string) => {
		const value = pin(name);
		const tier = value === undefined ? undefined : aliasOf(value);
		return (tier && pins[tier]) ?? value;
	};
	const defaultModel = meant('ANTHROPIC_DEFAULT_MODEL');
	const fixedModel = meant('ANTHROPIC_MODEL');
	const subagent = meant('CLAUDE_CODE_SUBAGENT_MODEL');
	const offFor = pinnableTiers.filter((tier) => isTruthy(variables[cachingVariable(tier)]));
	const caching = isTruthy(variables.DISABLE_PROMPT_CACHING) ? 'off' : offFor.length > 0 ? {offFor} : 'on';
	const oneM = tiers.filter((tier) => /\[1m\]$/i.test(variables[tierVariable(tier)] ?? ''));
	const haiku = pins.haiku ?? pin('ANTHROPIC_SMALL_FAST_MODEL');
	const exporting = variables.awsCredentialExport ? ownExportCommand(variables.awsCredentialExport) : undefined;
	const profile = exporting?.profile ?? variables.AWS_PROFILE;
	return withoutUndefined({
		...(variables.awsCredentialExport && !exporting
			? {signIn: 'export'}
			: profile
				? {signIn: `profile:${profile}`}
				: {}),
		credentials: exporting
			? 'export'
			: variables.awsCredentialExport
				? 'keep'
				: variables.AWS_PROFILE
					? 'profile'
					: undefined,
		region: variables.AWS_REGION?.trim(),
		model: fixedModel ?? defaultModel,
		modelAs: fixedModel ? 'fixed' : defaultModel ? 'default' : undefined,
		...pins,
		haiku,
		haikuRegion: variables.ANTHROPIC_SMALL_FAST_MODEL_AWS_REGION?.trim(),
		// The word for the primary model, which subagents use anyway.
		subagent: subagent === 'inherit' ? undefined : subagent,
		oneM: oneM.length > 0 ? oneM : undefined,
		compat: variables.ANTHROPIC_SMALL_FAST_MODEL && pins.haiku ? true : undefined,
		caching: Object.keys(variables).length > 0 ? caching : undefined,
		maxOutputTokens: readOutputLimit(variables[limitVariable]),
		cacheTtl: isTruthy(variables.ENABLE_PROMPT_CACHING_1H) ? '1h' : undefined,
	});
}

function withoutUndefined(answers: {readonly [Key in keyof Answers]?: Answers[Key] | undefined}): Partial<Answers> {
	return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined)) as Partial<Answers>;
}
