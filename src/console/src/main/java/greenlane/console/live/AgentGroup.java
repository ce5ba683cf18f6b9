package greenlane.console.live;

import greenlane.core.floor.AgentState;

/// The five groups agents are counted in. Their texts are `live.agent.` and [#word()].
enum AgentGroup {
    FREE("free"), CONTACT("contact"), AFTER_CALL("afterCall"), BREAK("break"), OFFLINE("offline");

    private final String word;

    AgentGroup(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    static AgentGroup of(AgentState state) {
        return switch (state) {
            case AVAILABLE -> FREE;
            case RINGING, ON_CONTACT -> CONTACT;
            case AFTER_CALL -> AFTER_CALL;
            case BREAK, TRAINING -> BREAK;
            case OFFLINE -> OFFLINE;
        };
    }
}
