// Where the result goes: the answers that say so, with what is set there now.
import type {Targets} from '../plan/targets.ts';
import type {ExistingConfig, InitialState} from './initial-state.ts';
import type {QuestionContext} from './question.ts';

export type AnsweredTargets = Targets & {
	readonly environment: InitialState['environment'];
	readonly existing: ExistingConfig | undefined;
	readonly typedApiKey?: boolean;
};

export function targetsOf({answers, initial}: QuestionContext): AnsweredTargets {
	const {write, settings, shell, shellScope, dotenv, keepKey, modelOverrides} = answers;
	return {
		...(write ? {write} : {}),
		...(settings ? {settings} : {}),
		...(shell ? {shell} : {}),
		...(shellScope ? {shellScope} : {}),
		...(dotenv ? {dotenv} : {}),
		...(keepKey ? {keepKey} : {}),
		...(modelOverrides ? {modelOverrides} : {}),
		settingsHere: initial.settingsHere,
		...(initial.settingsFaults ? {settingsFaults: initial.settingsFaults} : {}),
		askShell: initial.options.askShell,
		...(initial.typedApiKey ? {typedApiKey: true} : {}),
		environment: initial.environment,
		existing: initial.existing,
	};
}
