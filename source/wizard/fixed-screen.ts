// A single screen without a conversation behind it, such as the question of `undo`.
import type {WizardScreen} from './choices/current-screen.ts';
import type {ScreenProvider} from './wizard-store.ts';

export const fixedScreen = (screen: WizardScreen): ScreenProvider => ({
	current: () => ({screen, receipts: []}),
	subscribe: () => () => undefined,
	send: () => undefined,
});
