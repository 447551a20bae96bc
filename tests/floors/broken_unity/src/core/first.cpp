namespace signalbox {
namespace {

constexpr int twice = 1;

} // namespace
} // namespace signalbox
