import {defineConfig} from 'vitest/config';

export default defineConfig({
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Real processes, real disks and property tests share two cores.
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
		env: {FORCE_COLOR: '0'},
		reporters: ['default', './test/closing-line.ts'],
	},
});
