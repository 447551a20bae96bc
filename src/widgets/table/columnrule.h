#pragma once

namespace signalbox {

/// What a table is to know of one of its columns. The order of the rules is the order on screen.
struct ColumnRule {
    enum class Width {
        Content, // as its widest text, up to `most` characters; the words of a state are never cut
        Rest, // shares what the others leave over
    };
    static constexpr int onRequest = 100; // a rank: only there when the user asks for it

    int column = 0;
    Width width = Width::Content;
    int rank = 0; // 0 is always there; where room is short, the highest rank leaves first
    int most = 30; // of Content, in average characters
    int least = 16; // of Rest
    bool address = false; // an URL, a path or an id: cut where it is like those of the other rows
};

} // namespace signalbox
