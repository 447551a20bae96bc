namespace signalbox {
namespace {

struct Declared {
    int twice = 0;
};

} // namespace
} // namespace signalbox
