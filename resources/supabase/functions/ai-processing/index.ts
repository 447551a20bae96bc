import { edgeFunction } from "../_shared/function.ts";
import { chooseEmbedder } from "./embedding/choice.ts";
import { generateEmbedding } from "./embedding/generate.ts";
import { needsOf } from "./embedding/needs.ts";
import { processMessage } from "./memories/process.ts";
import { rulesExtractor } from "./preferences/rules.ts";

export default edgeFunction({
    name: "ai-processing",
    secretsVariable: "AI_PROCESSING_SECRETS",
    handlers: {
        "chat.message.process": processMessage(rulesExtractor),
        "memory.generate.embedding": generateEmbedding(chooseEmbedder),
    },
    needs: needsOf(chooseEmbedder),
});
